/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/decimal.h"

#include <math.h>
#include <string.h>

enum { DIGITS = DECIMAL_EXACT, POWERS = 20 };

/* 10^-4 .. 10^15. The negative powers are rounded, but no double lies between them and the true
 * ones. */
static const double powers[POWERS] = {1e-4, 1e-3, 1e-2, 1e-1, 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
                                      1e6,  1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

static const uint64_t tens[] = {1,
                                10,
                                100,
                                1000,
                                10000,
                                100000,
                                1000000,
                                10000000,
                                100000000,
                                1000000000,
                                10000000000,
                                100000000000,
                                1000000000000,
                                10000000000000,
                                100000000000000,
                                1000000000000000,
                                10000000000000000,
                                100000000000000000,
                                1000000000000000000,
                                10000000000000000000u};

/* The digits of v = m 2^-shift as a whole number, that is m 10^k / 2^shift rounded half to even,
 * all of it exact in 128 bits: m < 2^53, k <= 20. */
static uint64_t round_digits(double v, int k) {
    uint64_t bits, one = (uint64_t)1 << 52;
    memcpy(&bits, &v, sizeof bits);       /* IEEE 754 */
    int shift = 1075 - (int)(bits >> 52); /* 3 .. 66, since 10^-4 <= v < 10^15 */
    uint64_t m = (bits & (one - 1)) | one;
    unsigned __int128 product = (unsigned __int128)m * tens[k > 19 ? 19 : k] * (k > 19 ? 10 : 1);
    unsigned __int128 half = (unsigned __int128)1 << (shift - 1), rest = product & (2 * half - 1);
    uint64_t digits = (uint64_t)(product >> shift);
    return digits + (rest > half || (rest == half && digits & 1));
}

/* Two digits at a time, since the divisions wait for one another. */
static void spell(uint64_t v, char *to, int n) {
    static const char two[] = "00010203040506070809101112131415161718192021222324"
                              "25262728293031323334353637383940414243444546474849"
                              "50515253545556575859606162636465666768697071727374"
                              "75767778798081828384858687888990919293949596979899";
    for (; n >= 2; v /= 100)
        memcpy(to + (n -= 2), &two[v % 100 * 2], 2);
    if (n)
        *to = (char)('0' + v);
}

/* 17 digits with the point behind the first `whole` of them (0 or fewer: zeros before them). */
static size_t place_point(uint64_t digits, int whole, char *to) {
    char all[DIGITS];
    spell(digits / 1000000000, all, 8);
    spell(digits % 1000000000, all + 8, 9);
    int n = DIGITS;
    while (n > whole && n > 1 && all[n - 1] == '0')
        n--;
    char *p = to;
    if (whole <= 0) {
        memcpy(p, "0.0000", 6);
        p += 2 - whole;
        memcpy(p, all, (size_t)n);
        return (size_t)(p + n - to);
    }
    memcpy(p, all, (size_t)whole);
    p += whole;
    if (n > whole) {
        *p++ = '.';
        memcpy(p, all + whole, (size_t)(n - whole));
        p += n - whole;
    }
    return (size_t)(p - to);
}

size_t decimal_whole(uint64_t v, char to[DECIMAL_ROOM]) {
    int n = 1;
    while (n < (int)(sizeof tens / sizeof *tens) && v >= tens[n])
        n++;
    spell(v, to, n);
    return (size_t)n;
}

static size_t write_positive(double v, int most, char *to) {
    if (!(v >= powers[0] && v < powers[POWERS - 1] && v < (double)tens[most]))
        return 0;
    if (v == (double)(uint64_t)v)
        return decimal_whole((uint64_t)v, to);
    int i = 0;
    while (v >= powers[i + 1])
        i++;
    int exponent = i - 4; /* 10^exponent <= v */
    uint64_t digits = round_digits(v, most - 1 - exponent);
    if (digits == tens[most]) {
        digits /= 10;
        exponent++;
    }
    return exponent < most ? place_point(digits * tens[DIGITS - most], exponent + 1, to) : 0;
}

size_t decimal_write(double v, int digits, char to[DECIMAL_ROOM]) {
    size_t sign = signbit(v) ? 1 : 0;
    if (sign)
        *to = '-';
    if (v == 0) {
        to[sign] = '0';
        return sign + 1;
    }
    size_t n = write_positive(fabs(v), digits, to + sign);
    return n ? n + sign : 0;
}

/* Up to fifteen digits are a whole number below 2^53, and so is the power of ten that they are to
 * be divided by: one division, which rounds as it must. */
bool decimal_read(struct slice s, double *v) {
    enum { MOST = 15 };
    uint64_t digits = 0;
    size_t point = s.n;
    if (s.n == 0 || s.n > MOST + 1)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        unsigned digit = (unsigned)(unsigned char)s.p[i] - '0';
        if (digit <= 9)
            digits = digits * 10 + digit;
        else if (s.p[i] == '.' && i > 0 && i + 1 < s.n && point == s.n)
            point = i;
        else
            return false;
    }
    if (point == s.n && s.n > MOST)
        return false;
    *v = point == s.n ? (double)digits : (double)digits / (double)tens[s.n - point - 1];
    return true;
}
