"""Save what the conversations of today's version save, for all later releases to be played on."""

from handlers import CONVERSATIONS
from tests.upgrade.saved import FOLDER, release, save
from tests.upgrade.town import town

with town() as db:
    print(f"{save(db, CONVERSATIONS)} saved in {FOLDER / release()}")
