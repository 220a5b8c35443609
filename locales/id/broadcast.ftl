# What the programme tells many. The words are its own.

said = { $words }
stop = Berhenti
