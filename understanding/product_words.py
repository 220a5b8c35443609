"""The words around a product in one line: what sellers begin with, what leads to a price, a unit or a stock."""

from understanding.reading import words

PRICE = words("""
harga harganya hrg hrga regane rega rego regone regine regi reginipun regonipun seharga banderol @ dibanderol
""")
STOCK = words("""
stok stock stoke stoknya stokipun stocke stocknya stk sisa sisane sisanya sisanipun siso persediaan qty jumlah jumlahe
""")
WEIGHT = words("""
berat bersih beratnya bobot bobote bobotnya bobotipun awrat awratipun abote netto neto nett timbangan timbangane
""")
THERE_IS = words("ada ana ono onok enek wonten kantun kari tinggal ready redi tersedia")
NONE_LEFT = words("habis kosong entek telas")
PER = words("per / saben tiap setiap sak se sa @")
EACH = words("siji setunggal satu satunya sijine")
SIGNS = words(": = . , - ; ( ) [ ] / @ ! ? * + ~ # & | > < _ • · → \" '")
GIVES = words("dapat dpt entuk oleh angsal")
SELLER = words("""
jual jualan menjual saya aku kula kulo aq kami mau arep badhe pengen ingin dodolan adol ngedol sade sadean nyade
gadhah gadah duwe punya ready tambah tambahkan tambahno nambah produk produknya barang dagangan dagangane daganganku
baru anyar enggal nama namanya jeneng jenenge nami naminipun open po tolong masukkan lebokno upload niki iki ini
""")
BEFORE_PRICE = words("dengan dgn karo kaliyan cuma mung namung hanya cuman isi dan lan nya ne nipun") | PRICE
ABOUT = words("mulai sekitar sktr kira kisaran udakara watara")
JAVANESE = words("sewu siji sak regane rego regone stoke ana ono onok kari aku arep seket selawe")
AFTER_PRICE = words("rupiah perak rp an net wae mawon saja aja")
LOOSE = (
    words("""
kak mas mbak bu pak ya yo nggih saja aja wae mawon ready stok stock gan bos rek dan lan utawa atau per rupiah
isih taksih masih min minimal order nego ongkir isi isinya banyak akeh kathah dapat dpt entuk oleh angsal po
""")
    | ABOUT
    | BEFORE_PRICE
    | PER
    | WEIGHT
)

MARKERS = PER | EACH | STOCK | THERE_IS | AFTER_PRICE | GIVES | LOOSE
"""What may follow a price; after other words, digits belong to the name: "seribu rasa"."""
