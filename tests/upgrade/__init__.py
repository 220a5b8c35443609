"""Answers saved by earlier releases, played on today's conversations.

`python -m tests.upgrade` adds what today's release saves; run it at a release, and never delete what is there.
"""
