"""General knowledge: UN symbols, coordinates of countries, likelihood terms, spelling."""
