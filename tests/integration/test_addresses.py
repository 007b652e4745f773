"""Which addresses may be called: only https out in the world, however an address of our own network is written."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tandem.integration import addresses
from tandem.integration.addresses import AddressError, is_public, may_be_called, read


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("example.be/hooks", "no_address"),
        ("ftp://example.be", "no_address"),
        ("file:///etc/passwd", "no_address"),
        ("https://", "no_address"),
        ("https://exa mple.be", "no_address"),
        ("https://example.be\n.evil.example", "no_address"),
        ("https://example.be:99999/", "no_address"),
        ("https://[::1", "no_address"),
        ("http://example.be/hooks", "not_https"),
        ("https://user:secret@example.be/", "with_password"),
        ("https://user@example.be/", "with_password"),
        ("https://localhost/", "inside"),
        ("https://127.0.0.1/", "inside"),
        ("https://10.1.2.3/", "inside"),
        ("https://172.16.0.1/", "inside"),
        ("https://192.168.1.1:8443/", "inside"),
        ("https://169.254.169.254/latest/meta-data", "inside"),
        ("https://100.64.0.1/", "inside"),
        ("https://0.0.0.0/", "inside"),
        ("https://[::1]/", "inside"),
        ("https://[fe80::1]/", "inside"),
        ("https://[fd00::1]/", "inside"),
        ("https://[::ffff:127.0.0.1]/", "inside"),
        ("https://[64:ff9b::a00:1]/", "inside"),
        ("https://[2002:7f00:1::]/", "inside"),
        ("https://example.be/" + "a" * 500, "too_long"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(typed: str, wrong: str) -> None:
    with pytest.raises(AddressError) as refused:
        read(typed)
    assert refused.value.wrong == wrong


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        (" https://crm.example.be/hooks ", "https://crm.example.be/hooks"),
        ("https://crm.example.be:8443/hooks?key=1#part", "https://crm.example.be:8443/hooks?key=1"),
        ("https://été.example.be/", "https://xn--t-9fab.example.be/"),
        ("https://9.9.9.9/hooks", "https://9.9.9.9/hooks"),
        ("https://[2620:fe::fe]/", "https://[2620:fe::fe]/"),
    ],
)
def test_an_address_in_the_world_is_taken(typed: str, url: str) -> None:
    assert read(typed) == addresses.URL(url)


@pytest.mark.parametrize("typed", ["http://127.0.0.1:8080/hooks", "http://localhost:1/", "https://[::1]:3/"])
def test_this_machine_only_where_tests_say_so(typed: str) -> None:
    assert read(typed, loopback=True)
    with pytest.raises(AddressError):
        read(typed)
    with pytest.raises(AddressError):
        read("http://192.168.1.1/", loopback=True)


@given(st.ip_addresses(v=4))
def test_hiding_an_address_in_another_changes_nothing(ip: ipaddress.IPv4Address) -> None:
    number = int(ip)
    hidden = [
        ipaddress.IPv6Address(0xFFFF_0000_0000 | number),
        ipaddress.IPv6Address((0x2002 << 112) | (number << 80)),
        ipaddress.IPv6Address((0x0064_FF9B << 96) | number),
    ]
    assert {is_public(one) for one in hidden} <= {is_public(ip), False}
    if not is_public(ip):
        assert not any(may_be_called(str(one)) for one in hidden)
