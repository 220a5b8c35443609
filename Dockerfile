# Kanca in a container: one image, and the command says which half it is (compose: web, worker).
FROM python:3.11-slim AS built
WORKDIR /kanca
RUN python -m venv .venv
COPY requirements.lock ./
RUN .venv/bin/pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY . .
RUN .venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --no-index --editable .

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /kanca kanca && install --directory --owner kanca /var/lib/kanca
COPY --from=built /kanca /kanca
WORKDIR /kanca
ENV PATH=/kanca/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    KANCA_HOST=0.0.0.0 KANCA_PORT=8000 KANCA_DATA_DIR=/var/lib/kanca
USER kanca
VOLUME /var/lib/kanca
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['KANCA_PORT'] + '/health/live', timeout=2)"]
# SIGTERM lets what is being said be said: the sender gets ten seconds.
STOPSIGNAL SIGTERM
CMD ["kanca", "serve"]
