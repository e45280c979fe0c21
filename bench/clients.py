"""Clients that post conversations, each waiting for the answer before the next message."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.complaint import Target, conversation


@dataclass(frozen=True, slots=True)
class Measured:
    """Turns a second, and how long a turn took in milliseconds."""

    rate: float
    median: float
    ninety_ninth: float


def measure(target: Target, *, clients: int, conversations: int, first: int) -> Measured:
    """Post `conversations` complaints through so many clients at once."""
    share = conversations // clients
    requests = [
        [
            request
            for number in range(first + client * share, first + (client + 1) * share)
            for request in conversation(target, number)
        ]
        for client in range(clients)
    ]
    began = time.perf_counter()
    took = asyncio.run(_all(target, requests))
    wall = time.perf_counter() - began
    took.sort()
    return Measured(
        rate=len(took) / wall,
        median=statistics.median(took) * 1000,
        ninety_ninth=took[int(len(took) * 0.99)] * 1000,
    )


async def _all(target: Target, requests: Sequence[Sequence[bytes]]) -> list[float]:
    shares = await asyncio.gather(*(_client(target, share) for share in requests))
    return [seconds for share in shares for seconds in share]


async def _client(target: Target, requests: Sequence[bytes]) -> list[float]:
    reader, writer = await asyncio.open_connection(target.host, target.port)
    took = []
    for request in requests:
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode(errors="replace"))
        length = next(
            int(line.split(b":")[1])
            for line in head.lower().split(b"\r\n")
            if line.startswith(b"content-length")
        )
        await reader.readexactly(length)
        took.append(time.perf_counter() - began)
    writer.close()
    return took
