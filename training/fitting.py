"""Fit a linear model over pieces of words, cut it down, make its probabilities honest, and write it down.

The only place that needs scikit-learn: `python -m pip install --group train`.
"""

from __future__ import annotations

import json
import random
import warnings
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize_scalar
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, StratifiedKFold
from sklearn.preprocessing import normalize

from training.noise import noisy
from training.phrases import Phrase
from understanding.linear import ZERO, Model, pieces

FIRM: Final = 20.0  # the inverse of the penalty on weights; from 5 to 40 the folds hardly differ
RAREST: Final = 3  # phrases a piece must stand in
FOLDS: Final = 5
COPIES: Final = 1  # other spellings of each phrase
PLAIN: Final = {"greeting", "thanks", "other", "quiz_answer"}  # a word of courtesy more would change what these are


def fit(phrases: Sequence[Phrase], kept: int, temperature: float = 1.0) -> bytes:
    """A model of at most `kept` pieces, as the bytes of its file. Its scores are divided by `temperature`."""
    texts, labels, weights = _with_noise(phrases)
    every = CountVectorizer(analyzer=pieces, binary=True, min_df=RAREST)
    counts = every.fit_transform(texts)
    first = _regression(counts, labels, weights, rounds=25)
    names = every.get_feature_names_out()
    spread = np.abs(first.coef_).max(axis=0) * np.sqrt(np.asarray(counts.sum(axis=0)).ravel())
    chosen = np.sort(np.argsort(-spread, kind="stable")[:kept])
    last = _regression(counts[:, chosen], labels, weights, rounds=150)
    return _file(list(names[chosen]), last, temperature)


def _regression(counts: Any, labels: list[str], weights: Any, rounds: int) -> LogisticRegression:
    model = LogisticRegression(C=FIRM, max_iter=rounds, tol=1e-3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # the rounds are as many as change anything
        return model.fit(normalize(counts.astype(np.float64)), labels, sample_weight=weights)


def _with_noise(phrases: Sequence[Phrase]) -> tuple[list[str], list[str], Any]:
    """Each phrase and other spellings of it. A line weighs the root of its ways, a label the root of its lines."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    lines = Counter(phrase.line for phrase in phrases)
    texts, labels, weights = [], [], []
    for phrase in phrases:
        others = [noisy(phrase.text, chance, courtesy=phrase.label not in PLAIN) for _ in range(COPIES)]
        texts += [phrase.text, *others]
        labels += [phrase.label] * (COPIES + 1)
        weights += [lines[phrase.line] ** -0.5] * (COPIES + 1)
    whole: Counter[str] = Counter()
    for label, weight in zip(labels, weights, strict=True):
        whole[label] += weight
    mean = sum(whole.values()) / len(whole)
    even = np.array([(mean / whole[label]) ** 0.5 for label in labels])
    return texts, labels, np.array(weights) * even


def _file(names: list[str], model: LogisticRegression, temperature: float) -> bytes:
    """The model's file: see `Model.load`. Weights become bytes around 128, one scale for all."""
    scale = float(np.abs(model.coef_).max()) / (ZERO - 1)
    rows = (np.rint(model.coef_ / scale) + ZERO).astype(np.uint8).T
    about = {
        "labels": list(model.classes_),
        "scale": round(scale / temperature, 6),
        "bias": [round(float(one) / temperature, 4) for one in model.intercept_],
        "pieces": names,
    }
    return zlib.compress(json.dumps(about, separators=(",", ":")).encode() + b"\n" + rows.tobytes(), 9)


def held_out(phrases: Sequence[Phrase], kept: int, scratch: Path, *, lines: bool = True) -> list[dict[str, float]]:
    """For each phrase the probabilities of a model that has not seen it, nor, with `lines`, any other of its line."""
    found: list[dict[str, float]] = [{} for _ in phrases]
    folds = (GroupKFold if lines else StratifiedKFold)(FOLDS, shuffle=True, random_state=1)
    labels, groups = [phrase.label for phrase in phrases], [phrase.line for phrase in phrases] if lines else None
    for train, test in folds.split(phrases, labels, groups):
        model = loaded(fit([phrases[n] for n in train], kept), scratch)
        for n in test:
            found[n] = dict(model.guess(phrases[n].text))
    return found


def loaded(data: bytes, scratch: Path) -> Model:
    scratch.write_bytes(data)
    return Model.load(scratch)


def temperature_of(phrases: Sequence[Phrase], held: Sequence[dict[str, float]]) -> float:
    """What the scores must be divided by for the probabilities to tell the truth."""
    labels = sorted(held[0])
    logs = np.log(np.array([[one[label] for label in labels] for one in held]) + 1e-12)
    right = np.array([labels.index(phrase.label) for phrase in phrases])

    def loss(temperature: float) -> float:
        cooled = logs / temperature
        cooled -= np.logaddexp.reduce(cooled, axis=1, keepdims=True)
        return float(-cooled[np.arange(len(right)), right].mean())

    return float(minimize_scalar(loss, bounds=(0.3, 4.0), method="bounded").x)


def cooled(one: dict[str, float], temperature: float) -> dict[str, float]:
    """The same probabilities under another temperature."""
    powers = {label: probability ** (1 / temperature) for label, probability in one.items()}
    whole = sum(powers.values())
    return {label: power / whole for label, power in powers.items()}
