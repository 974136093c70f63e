"""What a consultation becomes: the projects it concerns, and the letter that answers it."""
