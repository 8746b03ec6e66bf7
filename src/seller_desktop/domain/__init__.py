"""What the product is about: orders, clocks, money. No Qt, no SQL, nothing but the standard library."""
