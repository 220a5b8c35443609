# Tembung kangge pesenan, menawi wonten sawetara.

which = Pesenan ingkang pundi?
