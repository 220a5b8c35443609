# Ukara saking mesin piyambak, ing sadaya pirembagan.

no-words = Nyuwun pangapunten, wonten gangguan sekedhik. Mangga dipunlajengaken, utawi ketik "pitulungan".

# --- Words that are true everywhere ---

cancelled = { $of ->
    [market-cancel] Inggih, pesenanipun mboten siyos dipunbatalaken, dados tetep lumampah.
   *[other] Inggih, sampun dipunbatalaken.
}
nothing-open = Dereng wonten ingkang saweg dipungarap. Ketik "menu" kangge ningali pilihan.
nothing-before = Menika pitakenan ingkang kapisan, dereng wonten wangsulan saderengipun.
stays = Wangsulan menika sampun dipuncathet, dados tetep mekaten.
edit-which = Perangan pundi ingkang badhe dipunewahi?
go-on = Lajengaken
# On the button that opens WhatsApp's list of choices: at most 20 letters.
pick = Mangga dipunpilih
help =
    Mangga dipunpilih salah setunggal, utawi dipunketik wangsulanipun. Ingkang tansah saged dipunketik:
    "wangsul" kangge dhateng pitakenan saderengipun, "ewahi" kangge ndandosi wangsulan,
    "ambali" kangge mirsani pitakenan malih, "batal" kangge kendel.

# --- When something cannot go on ---

one-at-a-time = Sampun wonten tigang prekawis ingkang bikak. Mangga ingkang menika dipunrampungaken rumiyin, utawi ketik "batal".
gone = Nyuwun pangapunten, perangan menika sampun ewah, dados mboten saged dipunlajengaken. Ketik "menu" kangge miwiti malih.
broke = Nyuwun pangapunten, wonten gangguan ing sisih kula. Pesen menika sampun kula simpen lan badhe dipunpriksa. Mangga mangke dipuncobi malih.
busy = Nyuwun pangapunten, wonten gangguan. Mangga mangke dipuncobi malih.
cannot-read = Nyuwun pangapunten, kintunan ingkang kados mekaten (upaminipun stiker) dereng saged kula waos.
too-late = Tombol menika sampun kliwat wekdalipun.
answer-revised = Inggih, wangsulan sampun dipunewahi miturut pesen ingkang enggal.
cannot-revise = Pesen ingkang dipunewahi menika sampun mboten saged dipunginakaken. Ketik "ewahi" kangge ndandosi wangsulan.

# --- When nothing was understood: a little more help each time ---

nothing-understood = Nyuwun pangapunten, kula dereng mangertos.
    .again = Kula taksih dereng mangertos. Mangga mawi tembung sanes, upaminipun "ndhaftar usaha" utawi "tambah produk".
    .human = Nyuwun pangapunten, kula dereng saged mangertos. Menapa kersa dipunbiyantu petugas?
did-you-mean = Ingkang dipunkersakaken pundi?
language-offer = Menapa kersa ngginakaken basa sanes?

# In a group, where nothing private is talked about.
in-private = Supados tetep rahasia, mangga dipunlajengaken wonten ing percakapan pribadi{ $bot ->
    [none] .
   *[other] : https://t.me/{ $bot }
    }

# On a phone that several people share, to one who is not talking now.
for-profile = Kangge { $name }:
after-this = Inggih, menika dipunbikak sasampunipun menika.
picture-not-needed = Fotonipun sampun dugi. Ing mriki ingkang kula ginakaken namung seratanipun.
code-kept = Inggih, kodenipun dipunginakaken sasampunipun menika.
code-unknown = Kode menika mboten dipuntepangi, utawi sampun nate dipunginakaken. Mangga aksaranipun dipunpriksa malih.
place-later = { $name }, inggih. Papanipun mangke dipuntakenaken menawi perlu; samenika ingkang menika rumiyin.
