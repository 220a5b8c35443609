"""Answers saved by earlier releases, played on today's conversations.

`python -m tests.upgrade` writes what today's version saves, as often as it changes. Once a version is released its
folder is never written again, nor taken away: raise the version in pyproject.toml, and save once more.
"""
