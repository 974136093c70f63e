"""What the results of the tasks look like on the screen: lists of whole sentences."""
