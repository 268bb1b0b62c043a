"""What the world says: UN symbols, coordinates of countries, likelihood terms, spelling."""
