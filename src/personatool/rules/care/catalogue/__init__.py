"""What administrations already hold, country by country: data, with where each line comes from."""
