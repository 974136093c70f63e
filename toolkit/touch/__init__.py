"""Which projects of a plan a hearing document touches, and on which page it says so."""
