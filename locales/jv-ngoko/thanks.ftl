# Matur nuwun diwangsuli.

welcome = Padha-padha. Muga lancar kabeh!
