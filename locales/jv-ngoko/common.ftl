# Ukara saka mesin dhewe, ing kabeh omongan.

no-words = Ngapurane, ana gangguan sethithik. Mangga diterusake, utawa ketik "tulung".

# --- Words that are true everywhere ---

cancelled = { $of ->
    [market-cancel] Ya, pesenane ora sida dibatalake, dadi tetep mlaku.
   *[other] Ya, wis dibatalake.
}
nothing-open = Durung ana sing lagi digarap. Ketik "menu" kanggo ndeleng pilihan.
nothing-before = Iki pitakon sing kapisan, durung ana wangsulan sadurunge.
stays = Wangsulan kuwi wis dicathet, dadi tetep ngono.
edit-which = Perangan endi sing arep diowahi?
go-on = Terus wae
# On the button that opens WhatsApp's list of choices: at most 20 letters.
pick = Pilihen
help =
    Mangga pilih salah siji, utawa ketik wangsulane. Sing tansah bisa diketik:
    "bali" kanggo menyang pitakon sadurunge, "owahi" kanggo ndandani wangsulan,
    "baleni" kanggo maca pitakon maneh, "batal" kanggo mandheg.

# --- When something cannot go on ---

one-at-a-time = Wis ana telung prekara sing bukak. Ayo sing iki dirampungake dhisik, utawa ketik "batal".
gone = Ngapurane, perangan kuwi wis owah, dadi ora bisa diterusake. Ketik "menu" kanggo miwiti maneh.
broke = Ngapurane, ana gangguan ing sisihku. Pesen iki wis daksimpen lan bakal dipriksa. Mangga dicoba maneh sedhela engkas.
busy = Ngapurane, ana gangguan. Mangga dicoba maneh sedhela engkas.
cannot-read = Ngapurane, kiriman kaya ngono kuwi (contone stiker) durung bisa dakwaca.
too-late = Tombol kuwi wis kliwat wektune.
answer-revised = Ya, wangsulane wis diowahi miturut pesen sing anyar.
cannot-revise = Pesen sing diowahi kuwi wis ora bisa digunakake. Ketik "owahi" kanggo ndandani wangsulan.

# --- When nothing was understood: a little more help each time ---

nothing-understood = Ngapurane, aku durung mudheng.
    .again = Aku isih durung mudheng. Coba nganggo tembung liya, upamane "ndaftar usaha" utawa "tambah produk".
    .human = Ngapurane ya, aku durung bisa mudheng karepe. Apa pengin dibantu petugas?
did-you-mean = Karepe sing endi?
language-offer = Apa pengin nganggo basa liya?

# In a group, where nothing private is talked about.
in-private = Supaya tetep rahasia, mangga diterusake ing percakapan pribadi{ $bot ->
    [none] .
   *[other] : https://t.me/{ $bot }
    }

# On a phone that several people share, to one who is not talking now.
for-profile = Kanggo { $name }:
after-this = Ya, kuwi dibukak sawise iki.
picture-not-needed = Fotone wis teka. Ing kene sing dakgunakake mung tulisane.
code-kept = Ya, kodene dienggo sawise iki.
code-unknown = Kode kuwi ora dikenal, utawa wis tau dienggo. Mangga dipriksa maneh aksarane.
place-later = { $name }, ya. Papane mengko ditakokake yen perlu; saiki sing iki dhisik.
