"""What stands in front of every reader: limits, and what no honest file holds."""
