"""What a plan looks like from above: what is out of date, missing, doubtful, oddly written."""
