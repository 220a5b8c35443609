"""Certificates outside the chat: their keys, the credential in them, the page that vouches for them, `kanca verify`."""
