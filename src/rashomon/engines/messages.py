"""Messages between this process and a worker: one pickled object after its length, over pipes only we hold."""

import pickle
from typing import IO

_LENGTH = 8  # bytes


def send(pipe: IO[bytes], message: object) -> None:
    """Write a message and pass it on at once.

    Raises:
        OSError: the other side is gone.
    """
    packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(packed).to_bytes(_LENGTH, "big"))
    pipe.write(packed)
    pipe.flush()


def receive(pipe: IO[bytes]) -> object:
    """Wait for the next message.

    Raises:
        EOFError: the other side is gone.
    """
    packed = _exactly(pipe, int.from_bytes(_exactly(pipe, _LENGTH), "big"))
    return pickle.loads(packed)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:
        raise EOFError
    return found
