"""The lessons: one folder a course, one file a lesson and language."""
