# Sawetara pesenan dikabarake bareng.

many = Ana { NUMBER($count) } pesenan sing ngenteni wangsulan, kabeh { RUPIAH($total) }. Mangga dipilih siji kanggo dideleng lan diwangsuli.
