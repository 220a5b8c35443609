# Wara-wara saking program, mawi tembungipun piyambak.

said = { $words }
stop = Kendel
