"""Tables of orders as the seller's side knows them, and who is to answer them."""
