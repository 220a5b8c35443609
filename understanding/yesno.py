"""Yes and no in every variety: "inggih", "ho-oh", "gas", "mboten", "emoh", "ora apa-apa", and the ways round them."""

from collections.abc import Iterator, Sequence

from understanding.reading import LONGEST, Read, Unread, fold, folded, lookup, phrases, table, tidy, words
from understanding.tokens import tokens_of
from understanding.typos import Spellings


def read_yes_no(text: str) -> Read[bool]:
    """Yes (True) or no. Not sure: "belum", "tidak salah", "mungkin iya", an answer that goes on about something else.

    Unread: later ("nanti dulu"), unknown ("terserah", "mbuh"), question ("yo opo?"), not-an-answer.
    """
    said = _said(folded(text))
    found = list(_steps(said))
    steps = [step for step, _ in found]
    meanings = [step for step in steps if step not in (OTHER, HEDGE)]
    if not meanings or steps[:2] == [OTHER, OTHER]:
        raise Unread("question" if text.rstrip().endswith("?") else "not-an-answer")
    for reason in (QUESTION, LATER):
        if reason in meanings[: None if reason == LATER else 1]:
            raise Unread(reason)
    answer, firm = _judge([step for step in steps if step != OTHER])
    if answer is None:
        raise Unread(UNKNOWN)
    return Read(answer, firm and _is_plain(steps), tidy(word for step, word in found if step == OTHER))


def first_bare(text: str) -> str:
    """The first word that answers, where a text is nothing but an answer: "tidak" of "tidak tahu", "nanti" of "nanti
    saja", "durung" of "durung ana jenenge"; "" for all else."""
    found = [(step, word) for step, word in _steps(_said(fold(text[:LONGEST]))) if word not in _NAMING]
    bare = bool(found) and all(step != OTHER and not step.startswith(SLIP) for step, _ in found)
    return found[0][1] if bare else ""


YES = "yes"
FACT = "fact"  # yes by itself, and no after a "no": "ada", "mau", "sudah"
NO = "no"
NOT_YET = "not-yet"
HARMLESS = "harmless"  # turns a "no" into a yes: "tidak masalah", "ora apa-apa"
KNOW = "know"  # turns a "no" into an "I do not know"
HEDGE = "hedge"
SLIP = "slip"
LATER, UNKNOWN, QUESTION, OTHER = "later", "unknown", "question", "other"

_SIGNS = {"👍": "ya", "✅": "ya", "👌": "ya", "👎": "tidak", "❌": "tidak", "🚫": "tidak"}

_HEADS = table("""
yes: ya y yes yess yap yup yep yoi yo iya iyo iyah iye iyes yha ye yoa ho'oh hooh hoo he'eh heeh hem ehem yaps yak
yes: inggih nggih njih injih enggih nggeh ngge nggen dalem
yes: yups yuhu yoman hayuk okidoki yaudah yawes yawis yowes yowis sumangga saestu estu sae aman
yes: ok oke okay okey okeh oks okelah okesip sip siip gpp gapapa gakpapa gapopo rapopo orapopo
fact: betul btul bener benar bnr leres lres pas cocok tepat sesuai valid setuju stuju sarujuk sepakat deal agree
yes: acc gas gass gaskeun gaskan gaspol cus cuss yuk ayo monggo mangga silakan
yes: silahkan
fact: mau gelem purun kersa pengen pengin kepengin ingin oleh boleh blh angsal kenging bisa bs isa iso saged
fact: ada ana ono onok enek wonten punya duwe ndue nduwe duweni gadhah gadah kagungan perlu prelu usah sah jadi dados
fact: siap siyap tentu tentunya pasti jelas mesti lanjut lanjutkan terusno teruske terusake
fact: sudah sdh udah udh wis wes uwis uwes sampun mpun empun pun sudahlah
no: tidak tdk tak nggak ngga enggak engga gak gk ga g kagak kaga ndak ndk nda ngak enda
no: ora ra orak gaj mboten boten mbten mbotn nboten emoh moh wegah ogah gamau gakmau
no: jangan jgn ojo ojok ampun no nope bukan bkn dudu sanes salah lepat klentu kleru keliru batal
no: gajadi gausah gakusah gapunya gaada gabisa gada tolak nolak males
not-yet: belum blm belom blom durung durong rung dereng
later: nanti nnt ntar tar mengko ngko mangke mangkeh sik sek bentar sebentar sedhela sekedhap sekedap tunggu enteni
later: kapankapan
not-yet: kurang kirang
slip yes: insyaallah insyaalloh alhamdulillah
hedge: tapi tp tpi nanging ananging kecuali asal
unknown: terserah trserah terserahlah embuh mbuh mboh duka manut nderek ndherek bingung ragu mungkin mbokmenawa
unknown: gatau gaktau gaktahu entah entahlah kayaknya sepertinya ketoke ketokne kadose
question: apa opo menapa nopo apakah kenapa mengapa piye kepriye gimana bagaimana gmn yaopo yoopo lapo
""")
_PHRASES = phrases("""
yes: ho - oh, he - eh, hoo - oh, ho oh, he eh, ya sudah, yo wis, yo wes, nggih sampun, ya udah, ya wis
other: ya allah, ya alloh, ya ampun, ya rabb
later: kapan - kapan, kapan kapan, lain kali, liya wektu, lain waktu
later: besok saja, besok aja, sesuk wae, sesuk ae, benjing mawon, belum sekarang, ojo saiki, aja saiki, tidak sekarang
unknown: bisa jadi, sak karepmu
question: yo opo, ya apa, yok opo, yo piye, ya gimana, ya bagaimana
""")
_HARMLESS = words("salah masalah papa apa apa2 opo keliru kleru lepat klentu keberatan kabotan napa menapa popo")
_UNDERSTANDING = words("paham ngerti mudeng mudheng mangertos ngertos yakin")
_KNOWING = _UNDERSTANDING | words("tahu tau ngerteni weruh eruh reti semerep pirsa")
_FILLERS = words("""
eh oh hm ah ih wah o begitu gitu ngono ngoten mekaten ngaten disik dhisik sampeyan panjenengan kamu anda
dong donk deh kok lah sih aja saja wae ae mawon kemawon kak kakak mas mbak bu ibu pak bapak gan min admin cak ning rek
bos boss mbah gus ustadz ust lho loh kan kang to tho tah nih nah banget sanget sekali bgt bang
saya aku kula kulo itu ini kuwi iku menika niki niku semua kabeh sedaya lagi maneh malih semuanya data datanya
terima kasih makasih suwun matur nuwun maturnuwun tolong mohon please pokoke pokoknya memang pancen dulu juga
rumiyin rumiyen riyin
nek yen , . ! ? - ( ) / : ; 🙏 nib usaha
""")
_NAMING = words("nama namanya namaku jeneng jenenge jenengku nami naminipun asma asmanipun")
_SLIPS = Spellings((word for word in _HEADS if "'" not in word), shortest=5)


def _said(plain: str) -> list[str]:
    for sign, word in _SIGNS.items():
        plain = plain.replace(sign, f" {word} ")
    return [token.text for token in tokens_of(plain)]


def _steps(said: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What each word or phrase says for the answer, and the word, from left to right; fillers say nothing."""
    place, before = 0, ""
    while place < len(said):
        step, size = _step(said, place, before)
        if step:
            before = step
            yield step, said[place]
        place += size


def _step(said: Sequence[str], place: int, before: str) -> tuple[str, int]:
    for size in (3, 2):
        if found := _PHRASES.get(tuple(said[place : place + size])):
            return found, size
    word = said[place]
    if before in (NO, NOT_YET, HARMLESS) and word in _HARMLESS:
        return HARMLESS, 1
    if word in _KNOWING and (before in (NO, NOT_YET) or word in _UNDERSTANDING):
        return KNOW if before in (NO, NOT_YET) else FACT, 1
    if word in ("t", "n") and len(said) == 1:
        return NO, 1
    if word in _FILLERS and not (word in ("aja", "saya") and len(said) == 1):
        return "", 1
    if word == "no" and said[place + 1 : place + 2] and said[place + 1][0].isdigit():
        return OTHER, 1  # "no 12", a house number
    if word == "aja":
        return NOT_YET, 1  # ngoko "don't" by itself, though chat Indonesian says "only" with it
    near = {_HEADS[spelling] for spelling in _SLIPS.nearest(word)} if word not in _HEADS else set()
    return lookup(word, _HEADS) or (f"{SLIP} {near.pop()}" if len(near) == 1 else OTHER), 1


def _judge(meanings: Sequence[str]) -> tuple[bool | None, bool]:
    """Yes, no or neither, and whether nothing spoke against it."""
    answer: bool | None = None
    firm = not any(step in (UNKNOWN, QUESTION, HEDGE) or step.startswith(SLIP) for step in meanings)
    meanings = [step.removeprefix(f"{SLIP} ") for step in meanings]
    for step, after in zip(meanings, [*meanings[1:], ""], strict=True):
        if step in (NO, NOT_YET) and after == KNOW:
            continue
        if step in (NO, NOT_YET):
            value: bool | None = after == HARMLESS
            firm = firm and not value and (step == NO or after == FACT)
        elif step == FACT and (answer is False or UNKNOWN in meanings):
            continue
        else:
            value = True if step in (YES, FACT) else None
        if value is not None:
            firm = firm and answer in (None, value)
            answer = value
    return answer, firm


def _is_plain(steps: Sequence[str]) -> bool:
    """Whether the answer comes first, is not "no" to something named, and does not go on for long."""
    named = any(step in (NO, NOT_YET) and after == OTHER for step, after in zip(steps, [*steps[1:], ""], strict=True))
    return steps[0] != OTHER and not named and steps.count(OTHER) <= 3
