"""The words people read: one folder a language, one Fluent file a handler."""
