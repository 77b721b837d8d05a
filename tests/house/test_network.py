"""The tests themselves cannot reach a network."""

import socket

import pytest
from pytest_socket import SocketBlockedError


def test_an_internet_socket_is_refused() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
