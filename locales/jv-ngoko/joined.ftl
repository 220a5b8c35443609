# Omongan wis kasambung.

welcome = Wis kasambung. Sugeng rawuh maneh, { $name }!
