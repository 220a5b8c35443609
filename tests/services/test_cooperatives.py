"""The programme's list of cooperatives and pesantren: taken over whole or not at all, and found by name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from services import cooperatives
from services.cooperatives import BadRows, Imported
from services.tables import Table
from services.tables.cooperatives import Cooperative

LIST = """id,name,kind,regency,address
K-1,Koperasi Sumber Rejeki,koperasi,35.78,Jalan Mawar 1
K-2,Koperasi Serba Usaha Rejeki Barokah,cooperative,Kota Malang,
P-1,"Pondok Pesantren Nurul Huda, Putri",pesantren,Kabupaten Kediri,Desa Ringinrejo
"""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Session]:
    engine = create_engine(f"sqlite:///{tmp_path / 'list.sqlite3'}")
    Table.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def load(db: Session, text: str) -> Imported:
    return cooperatives.import_rows(db, rows=csv.DictReader(io.StringIO(text)))


def names(db: Session, text: str) -> list[str]:
    return [found.name for found in cooperatives.search(db, text=text)]


def test_the_same_file_twice_changes_nothing(db: Session) -> None:
    assert load(db, LIST) == Imported(added=3, changed=0, same=0)
    assert load(db, LIST) == Imported(added=0, changed=0, same=3)


def test_a_known_id_is_brought_up_to_date(db: Session) -> None:
    load(db, LIST)
    assert load(db, LIST.replace("Mawar 1", "Melati 2")) == Imported(added=0, changed=1, same=2)
    assert db.scalar(select(Cooperative.address).where(Cooperative.code == "K-1")) == "Jalan Melati 2"


def test_regencies_are_read_by_code_and_by_name(db: Session) -> None:
    load(db, LIST)
    codes = {c: cooperatives.by_code(db, code=c) for c in ("K-1", "K-2", "P-1")}
    assert {c: found and found.regency_code for c, found in codes.items()} == {
        "K-1": "35.78",
        "K-2": "35.73",
        "P-1": "35.06",
    }


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",Koperasi A,koperasi,35.78,", "id is empty"),
        ("K-9,,koperasi,35.78,", "name is empty"),
        ("K-9,Koperasi A,bank,35.78,", "kind 'bank' is neither 'cooperative' nor 'pesantren'"),
        (
            "K-9,Koperasi A,koperasi,Jogja,",
            "regency 'Jogja' is none of East Java; write its name or its code, as 35.78",
        ),
        (
            "K-9,Koperasi A,koperasi,Malang,",
            "regency 'Malang' may be a city or a regency; write 'Kota …' or 'Kabupaten …'",
        ),
        ("K-1,Koperasi A,koperasi,35.78,", "id 'K-1' stands on line 2 already"),
        (f"K-9,{'a' * 121},koperasi,35.78,", "name is longer than 120 characters"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_nothing_is_taken(db: Session, row: str, problem: str) -> None:
    with pytest.raises(BadRows) as refused:
        load(db, LIST + row + "\n")
    assert refused.value.problems == [f"line 5: {problem}"]
    assert db.scalar(select(func.count()).select_from(Cooperative)) == 0


def test_a_file_without_a_column_says_which(db: Session) -> None:
    with pytest.raises(BadRows, match="line 2: the column 'regency' is missing"):
        load(db, "id,name,kind,address\nK-1,Koperasi A,koperasi,\n")


def test_an_empty_file_is_a_mistake_too(db: Session) -> None:
    for text in ("", LIST.splitlines()[0]):
        with pytest.raises(BadRows, match="there are no rows in it"):
            load(db, text)


def test_a_cooperative_is_found_by_any_part_of_its_name(db: Session) -> None:
    load(db, LIST)
    assert names(db, "rejeki") == ["Koperasi Sumber Rejeki", "Koperasi Serba Usaha Rejeki Barokah"]
    assert names(db, "Kop. SUMBER  rejeki!")[:1] == ["Koperasi Sumber Rejeki"]
    assert names(db, "ponpes nurul huda") == ["Pondok Pesantren Nurul Huda, Putri"]
    assert names(db, "melati") == []
    assert names(db, "  ") == []


def test_signs_of_the_query_language_are_only_signs(db: Session) -> None:
    load(db, LIST)
    for text in ("%", "_", "' or 1=1 --", "%rejeki%_"):
        assert len(names(db, text)) <= 2


def test_at_most_so_many_are_shown(db: Session) -> None:
    rows = [
        {"id": f"K-{n}", "name": f"Koperasi Maju {n}", "kind": "koperasi", "regency": "35.78", "address": ""}
        for n in range(9)
    ]
    cooperatives.import_rows(db, rows=rows)
    assert len(cooperatives.search(db, text="maju")) == 5
    assert len(cooperatives.search(db, text="maju", limit=3)) == 3
