"""Which IP addresses belong to the open Internet: whoever follows an address told by others asks here first."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

NAT64: Final = ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet, also when it is wrapped in another."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if ip in NAT64:
            inner = ip_address(int(ip) & 0xFFFFFFFF)  # type: ignore[assignment]
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local or int(ip) < 1 << 32:  # the deprecated ::127.0.0.1
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
