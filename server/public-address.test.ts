import { describe, expect, it, test } from 'vitest'
import { isPublicAddress, readAllowed } from './public-address'

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '198.17.0.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4009::200e',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
  ])('%s lies outside', (address) => expect(isPublicAddress(address)).toBe(true))

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:a9fe:a9fe',
    '64:ff9b::169.254.169.254',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '2130706433',
    '',
  ])('%s does not', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('readAllowed', () => {
  const allowed = readAllowed('127.0.0.1:4155, recommender.internal,10.1.0.0/16 , [::1]:80, fd00::/8')
  it.each([
    ['127.0.0.1', 4155, true],
    ['127.0.0.1', 4156, false],
    ['127.0.0.2', 4155, false],
    ['recommender.internal', 443, true],
    ['evil.recommender.internal', 443, false],
    ['10.1.200.3', 80, true],
    ['10.2.0.1', 80, false],
    ['::1', 80, true],
    ['::1', 81, false],
    ['fd12::1', 443, true],
    ['fe80::1', 443, false],
  ])('%s port %i: %s', (host, port, isAllowed) => expect(allowed.has(host, port)).toBe(isAllowed))

  test('nothing is allowed by an empty list', () => expect(readAllowed('').has('127.0.0.1', 80)).toBe(false))
  test.each(['http://a.example', '10.0.0.0/99', 'a b', 'x:y'])('refuses the entry %s', (entry) =>
    expect(() => readAllowed(entry)).toThrow(RangeError),
  )
})
