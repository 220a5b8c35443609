"""Tables of Sijawara: who follows which course, what was answered, when an item comes again."""
