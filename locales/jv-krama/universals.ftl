# Tembung ingkang limrah ing pundi-pundi kemawon. Bab caranipun: docs/how-to/translate.md.

cancel =
    dipunbatalaken | dipun batalaken | batalaken | dipunbatalaken kemawon | batal kemawon | mboten saestu | boten saestu
    | mboten siyos | boten siyos | wande | dipunwandeaken | dipun wandeaken | mboten sios | boten sios | mboten estu
    | nyuwun dipunbatalaken | nyuwun dipun batalaken | nyuwun batal | mboten dados | boten dados | mbatalaken
    | dipunwurungaken | dipun wurungaken | kula badhe mbatalaken
    .alone = wande | batal
    .what = Mbatalaken ingkang saweg dipungarap

back =
    wangsul | wangsul malih | wangsul rumiyin | saderengipun | sakderengipun | sederengipun | pitakenan saderengipun
    | wangsul dhateng saderengipun | wangsul dateng saderengipun | dipunwangsulaken rumiyin | mundur rumiyin
    .alone = wangsul | saderengipun
    .what = Wangsul dhateng pitakenan saderengipun

edit =
    ewahi | gantos | dipunewahi | dipun ewahi | dipungantos | dipun gantos | ngewahi | nggantos | wonten ingkang lepat
    | wonten ingkang klentu | wonten sing klentu | wonten sing lepat | klentu | klentu serat | dipunleresaken | leresaken
    .before-a-label =
        ewahi | gantos | ngewahi | nggantos | dipunewahi | dipungantos | leresaken | ngleresaken | dipunleresaken
    .alone = gantos | ewahi
    .what = Ngewahi salah setunggal wangsulan

repeat =
    ambali | ambali malih | dipunambali | dipun ambali | mangga dipunambali | nyuwun dipunambali | nyuwun dipun ambali
    | ngambali | dipunambali malih | menapa wau | napa wau | pitakenanipun menapa | pitakenanipun menapa wau
    | dipunwangsuli malih
    .alone = ambali
    .what = Ngambali pitakenan

help =
    pitulungan | nyuwun pitulungan | nyuwun tulung | nyuwun bantuan | kula bingung | kula dereng mangertos
    | kula mboten mangertos | kula boten mangertos | dereng mangertos | mboten mangertos | boten mangertos | kula dereng ngertos
    | mboten ngertos | boten ngertos | kados pundi caranipun | pripun caranipun | caranipun kados pundi | caranipun pripun
    | kula bingung kados pundi caranipun | nyuwun pirsa caranipun | pitedah
    .alone = pitulungan | pitedah
    .what = Pitulungan

menu =
    menunipun | nyuwun menu | nyuwun menunipun | wangsul dhateng menu | wangsul dateng menu | wangsul dhateng menu utami
    | wangsul dateng menu utami | menu utami | dhateng menu | mirsani menu | tingali menu | ningali menu
    | ningali pilihan | wangsul dhateng wiwitan | wonten pundi menunipun
    .alone = menu utami
    .what = Menu utami

stop =
    kendel | kendelaken | dipunkendelaken | dipun kendelaken | kendelaken pangenget | kendelaken pangengetipun
    | pangengetipun dipunkendelaken | nyuwun dipunkendelaken | nyuwun dipun kendelaken | mboten sah dipunengetaken
    | mboten sah dipun engetaken | mboten sah dipunengetaken malih | mboten sah dipun engetaken malih
    | mboten perlu dipunengetaken | mboten perlu dipunengetaken malih | sampun ngintun pawartos malih
    | sampun ngantos ngintun pawartos malih | mandheg rumiyin | kendel rumiyin
    .alone = kendel
    .what = Ngendelaken pangenget

start =
    wiwiti | miwiti | dipunwiwiti | dipun wiwiti | mangga dipunwiwiti | miwiti malih | dipunwiwiti malih | engetaken malih
    | dipunengetaken malih | dipun engetaken malih | aktifaken pangenget | aktifaken pangengetipun | kula badhe miwiti
    .alone = wiwiti | miwiti
    .what = Miwiti, lan ngaktifaken pangenget

language =
    basa | gantos basa | nggantos basa | ewahi basa | ngewahi basa | pilih basa | milih basa | basanipun dipungantos
    | basanipun dipun gantos | dipungantos basanipun | kula badhe nggantos basa
    .alone = basa
    .what = Nggantos basa

human =
    matur petugas | matur dhateng petugas | matur dateng petugas | kula badhe matur dhateng petugas
    | kula badhe matur dateng petugas | nyuwun petugas | nyuwun petugasipun | nyuwun dipunsambungaken dhateng petugas
    | sambungaken dhateng petugas | sambungaken dateng petugas | wicantenan kaliyan petugas | matur admin
    | matur dhateng admin | matur dateng admin | sambungaken dhateng admin | wicantenan kaliyan admin | matur pengurus
    | matur dhateng pengurus | nyuwun nomeripun petugas | nyuwun nomeripun pengurus | nyuwun nomeripun admin
    .what = Matur dhateng petugas

my-data =
    data kula | mirsani data kula | ningali data kula | tingali data kula | nyuwun data kula | data pribadi kula
    | nyuwun pirsa data kula
    .what = Mirsani utawi mbusak data

profiles =
    gantos profil | pindhah profil | profil sanes | gantos tiyang
    .alone = profil sanes | gantos tiyang
    .what = Gantos profil

politeness =
    { "" }
    .light = nyuwun | nggih | inggih | nggeh | mangga | monggo | ngapunten | pangapunten | nyuwunsewu
    .heavy = kula | kulo | badhe | ajeng | kersa | kemawon | mawon | rumiyin | riyin | samenika | sapunika | gus | ning | mbah | den | malih
