"""What shall change in a plan: updates compared with their base, and the period rolled forward."""
