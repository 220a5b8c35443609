# Marang bocah: waline wis ngidini.

allowed = Wali sampeyan wis ngidini. Saiki jeneng pepak lan kabeh isine Kanca kena dienggo.
