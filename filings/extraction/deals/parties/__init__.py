"""Who is on which side of a deal: families of companies, directions, roles, investors, stakes."""
