"""Plans, profiles, decisions and consultations as frozen data; neither Word nor disk."""
