"""Everything a rule may refuse. The name says what happened; the sentence in refusals.ftl says what to do next.

Refusal                 (dialogue)
├── ConsentNeeded       something personal is asked of a person who has not agreed to the notice
│   └── GuardianNeeded  … of a child under 18 whose guardian has not agreed
├── NicknameOnly        a child under 18 without a guardian's consent gives more than a nickname
├── NotYours            somebody else's data, or none at all
├── NameTaken           two things of one owner would bear one name
├── BusinessClosed      a product is added to a business that was closed
├── NotAnOfficer        only officers of that cooperative may do this
│   └── GroupNotTheirs  … who may have a group hear of its members' orders
├── NoTimeLeft          a pesantren's quiet windows would leave no hour for a reminder
├── ClaimAnswered       another officer has answered this claim already
├── NoSuchLesson        a lesson that no course has (any more)
├── NotPassed           a certificate is asked for of a course that was not passed (yet)
├── OrderAnswered       an order that somebody has answered already is answered again
├── OrderOver           an order that was cancelled, sent or delivered meanwhile is answered
├── NotAccepted         an order is made ready or handed over before it was accepted
├── TooLittleStock      an order is accepted of which a product lacks
├── TooManyContacts     more people would answer one business's orders than may
├── AnswersAlready      the code for one more contact is used by somebody who answers its orders already
├── NoSuchOrder         an order is named that is none of theirs, or stands no more
├── NotForSale          a product that is hidden, gone, or of a closed shop is ordered
├── TooFewLeft          more is ordered than the shop has
├── TooLateToCancel     a buyer cancels an order that the seller has answered
├── NotHandedOver       a buyer says that an order has come which the seller has not handed over
├── NotToBePaid         a buyer says that an order is paid which is paid in cash, or not accepted
├── LastWayToPay        a shop would be left without any way to pay it
├── CurationDecided     a curator judges a product that another, or they themselves, have judged already
├── TooManyProfiles     more people share one phone than a list can show
└── PictureQuota        a person has as many pictures as one may have
"""

from __future__ import annotations

from dialogue import Line, Refusal


class ConsentNeeded(Refusal):
    sentence = "consent-needed"

    def __init__(self) -> None:
        super().__init__(Line(f"refusals/{self.sentence}"))


class GuardianNeeded(ConsentNeeded):
    sentence = "guardian-needed"


class NicknameOnly(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/nickname-only"))


class NotYours(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/not-yours"))


class NotAnOfficer(Refusal):
    sentence = "not-an-officer"

    def __init__(self) -> None:
        super().__init__(Line(f"refusals/{self.sentence}"))


class GroupNotTheirs(NotAnOfficer):
    sentence = "group-not-theirs"


class NoTimeLeft(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/no-time-left"))


class ClaimAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/claim-answered"))


class NameTaken(Refusal):
    """Reopens the question `name`: whoever asks for one calls it so."""

    def __init__(self, name: str) -> None:
        super().__init__(Line("refusals/name-taken", {"name": name}), reopen="name")


class TooManyProfiles(Refusal):
    def __init__(self, most: int) -> None:
        super().__init__(Line("refusals/too-many-profiles", {"most": most}))


class PictureQuota(Refusal):
    """Its sentence stands with the other reasons why a picture cannot be kept."""

    def __init__(self) -> None:
        super().__init__(Line("fields/picture-quota"))


class OrderAnswered(Refusal):
    """`at` is an ISO moment; `name` who has answered, "" when that is not known any more."""

    def __init__(self, number: str, answer: str, name: str, at: str) -> None:
        args = {"number": number, "answer": answer, "name": name or None, "at": at}
        super().__init__(Line("refusals/order-answered", args))


class OrderOver(Refusal):
    def __init__(self, number: str, status: str) -> None:
        super().__init__(Line("refusals/order-over", {"number": number, "status": status}))


class NotAccepted(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(Line("refusals/order-not-accepted", {"number": number}))


class TooLittleStock(Refusal):
    def __init__(self, product: str) -> None:
        super().__init__(Line("refusals/too-little-stock", {"product": product}))
        self.product = product


class TooManyContacts(Refusal):
    def __init__(self, most: int) -> None:
        super().__init__(Line("refusals/too-many-contacts", {"max": most}))


class AnswersAlready(Refusal):
    def __init__(self, shop: str) -> None:
        super().__init__(Line("refusals/answers-already", {"shop": shop}))


class NoSuchOrder(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(Line("refusals/no-such-order", {"number": number}))


class NotForSale(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/not-for-sale"))


class TooFewLeft(Refusal):
    """Reopens the question `quantity`."""

    def __init__(self, left: int, unit: str) -> None:
        super().__init__(Line("refusals/too-few-left", {"left": left, "unit": unit}), reopen="quantity")
        self.left = left


class TooLateToCancel(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/too-late-to-cancel"))


class NotHandedOver(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/not-handed-over"))


class NotToBePaid(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/not-to-be-paid"))


class LastWayToPay(Refusal):
    """`way` is what would be given up: cod, qris or transfer."""

    def __init__(self, way: str) -> None:
        super().__init__(Line("refusals/last-way-to-pay", {"way": way}))


class CurationDecided(Refusal):
    """`at` is an ISO moment; `mine`: whoever hears this has judged it themselves."""

    def __init__(self, product: str, decision: str, at: str, *, mine: bool) -> None:
        args = {"product": product, "decision": decision, "at": at, "mine": mine}
        super().__init__(Line("refusals/curation-decided", args))


class NoSuchLesson(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/no-such-lesson"))


class NotPassed(Refusal):
    def __init__(self) -> None:
        super().__init__(Line("refusals/not-passed"))


class BusinessClosed(Refusal):
    def __init__(self, name: str) -> None:
        super().__init__(Line("refusals/business-closed", {"name": name}))
