"""Signed certificates, offline: the keys, the credential, how a file carries it, and whether one is genuine."""
