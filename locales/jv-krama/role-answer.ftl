# Dhateng ingkang nyuwun.

accepted = Pawartos sae, { $name }: panyuwunan minangka { $role } { $place } sampun dipunsarujuki.
declined = { $name }, panyuwunan minangka { $role } { $place } dereng dipunsarujuki. Menawi menika klentu, mangga dipunrembag kaliyan pengurus ing mrika.
waiting = { $name }, panyuwunan minangka { $role } { $place } taksih nengga wangsulan.
