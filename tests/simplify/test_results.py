"""Derivatives as a careful person would write them: one line a case."""

from __future__ import annotations

import pytest

from calc_cli.api import differentiate
from calc_cli.errors import DomainError
from calc_cli.render.plain import plain
from calc_cli.simplify.choose import agree
from calc_cli.syntax import formula
from tests.engine.expressions import FOOLS_FORMS, fools_forms, uncombined

#: expression, its derivative
POLYNOMIALS = """
5                                   0
x                                   1
x^7                                 7*x^6
-x^2                                -2*x
3*x^4 - 2*x^2 + 7                   12*x^3 - 4*x
a*x^2 + b*x + c                     2*a*x + b
(x + 1)/2                           1/2
x^2/2                               x
pi*x^2                              2*pi*x
(x^2 + 1)^5                         10*x*(x^2 + 1)^4
(3*x - 2)^10                        30*(3*x - 2)^9
x^2*x^3                             5*x^4
(x^2)^3                             6*x^5
x*(x + 1)*(x + 2)                   3*x^2 + 6*x + 2
x^2*(x - 1)                         x*(3*x - 2)
(x^2 + 1)^3*(x^2 - 1)^2             2*x*(x^2 - 1)*(x^2 + 1)^2*(5*x^2 - 1)
(x^3 + 1)^2*(x^3 - 1)^4             6*x^2*(x^3 - 1)^3*(x^3 + 1)*(3*x^3 + 1)
x^2*(x - 1) + 5*x                   3*x^2 - 2*x + 5
(x^3 + 1)*(x^2 - 2)                 x*(5*x^3 - 6*x + 2)
(x + 1)^2 - x^2 - 2*x               0
x*sin(pi/3)                         sqrt(3)/2
"""
QUOTIENTS = """
1/x                                 -1/x^2
6/x^2                               -12/x^3
1/(x - 5)                           -1/(x - 5)^2
atan(2*x)/x^3                       2/(x^3*(4*x^2 + 1)) - 3*atan(2*x)/x^4
asin(x)/x^2                         1/(x^2*sqrt(1 - x^2)) - 2*asin(x)/x^3
acos(x)/x                           -acos(x)/x^2 - 1/(x*sqrt(1 - x^2))
asin(x)/(x + 1)^3                   1/((x + 1)^3*sqrt(1 - x^2)) - 3*asin(x)/(x + 1)^4
e^x/ln(x)                           e^x*(x*ln(x) - 1)/(x*ln(x)^2)
x/atan(x)                           1/atan(x) - x/((x^2 + 1)*atan(x)^2)
1/(x - a)                           -1/(x - a)^2
x/(x + 1)                           1/(x + 1)^2
x/(1 - x)                           1/(1 - x)^2
(x - 1)/(x + 1)                     2/(x + 1)^2
(x^2 + 1)/(x - 3)                   (x^2 - 6*x - 1)/(x - 3)^2
x/(x^2 + 1)                         (1 - x^2)/(x^2 + 1)^2
1/(x^2 + 1)                         -2*x/(x^2 + 1)^2
x^2/(x^2 + 1)                       2*x/(x^2 + 1)^2
atan((x - a)/b)                     b/((x - a)^2 + b^2)
c/(1 + ((x - a)/c)^2)               2*c^3*(a - x)/((x - a)^2 + c^2)^2
1/sqrt((a^2 - x^2)^2 + b^2*x^2)     x*(2*a^2 - 2*x^2 - b^2)/(b^2*x^2 + (a^2 - x^2)^2)^(3/2)
(2*x + 3)/(5*x - 4)                 -23/(5*x - 4)^2
((x + 1)/(x - 1))^2                 -4*(x + 1)/(x - 1)^3
(x^2 - 1)/(x - 1)                   1
"""
ROOTS = """
cbrt(2*x)/(x + 1)                   2*(1 - 2*x)/(3*(x + 1)^2*cbrt(2*x)^2)
cbrt(x/a)/x                         -2*cbrt(x/a)/(3*x^2)
cbrt(x*y)*x                         4*cbrt(x*y)/3
cbrt(x/(x + 1))*(x + 2)             (3*x^2 + 4*x + 2)/(3*(x + 1)^2*cbrt(x/(x + 1))^2)
x^2/cbrt(2*x)^2                     2*cbrt(2*x)/3
x^(3/2)                             3*sqrt(x)/2
x*sqrt(x)                           3*sqrt(x)/2
x^(-3)                              -3/x^4
x^(1/3)                             1/(3*x^(2/3))
sqrt(x)                             1/(2*sqrt(x))
1/sqrt(x)                           -1/(2*x^(3/2))
cbrt(x)                             1/(3*cbrt(x)^2)
cbrt(x^2)                           2/(3*cbrt(x))
x/cbrt(x)                           2/(3*cbrt(x))
cbrt(x)/x                           -2/(3*x*cbrt(x)^2)
cbrt(-8*x)                          -2/(3*cbrt(x)^2)
cbrt(16*x)                          4/(3*cbrt(2*x)^2)
cbrt(x/27)*x                        4*cbrt(x)/9
cbrt(27*x^2 + 54)                   2*x/cbrt(x^2 + 2)^2
asinh(x/sqrt(a))                    1/sqrt(x^2 + a)
asinh(x*sqrt(b)/sqrt(a))            sqrt(b)/sqrt(b*x^2 + a)
a*asin(x/sqrt(a))/2 + x*sqrt(a - x^2)/2    sqrt(a - x^2)
asinh((2*c*x + b)/sqrt(4*a*c - b^2))/sqrt(c)    1/sqrt(c*x^2 + b*x + a)
sqrt(a*b)*asinh(x/a)                sqrt(a*b)/(a*sqrt(x^2/a^2 + 1))
x*asech(x) - atan(sqrt(1/x^2 - 1))    asech(x)
sqrt(1/x + 1)*x + ln(sqrt(1/x + 1) + 1)/2 - ln(sqrt(1/x + 1) - 1)/2    sqrt((x + 1)/x)
3*x/2 - 2*cos(x) - cos(x)*sin(x)/2    (sin(x) + 1)^2
relu(x)^2                           2*relu(x)
relu(x)^2/2 + 3*x                   relu(x) + 3
relu(x)/(relu(x) + 1)               step(x)/(relu(x) + 1)^2
relu(relu(x))                       step(x)
relu(x^2 + 1)^2                     4*x*(x^2 + 1)
relu(-e^x) + x*sign(e^x)            1
leaky_relu(x^2 + 1)                 2*x
max(0, 1 - x)^2                     -2*max(0, 1 - x)
relu(x)^2*sin(x)                    relu(x)*(2*sin(x) + cos(x)*relu(x))
cbrt(x)*cbrt(x^2)                   1
root(x, 5)                          1/(5*x^(4/5))
root(x^2 + 1, 4)^3                  3*x/(2*(x^2 + 1)^(1/4))
sqrt(x^2 + 1)                       x/sqrt(x^2 + 1)
sqrt(x^4 + x^2)                     x*(2*x^2 + 1)/sqrt(x^4 + x^2)
cbrt(x^3 + 3*x)                     (x^2 + 1)/cbrt(x^3 + 3*x)^2
sqrt(1 - x^2)                       -x/sqrt(1 - x^2)
x*sqrt(1 - x^2)                     (1 - 2*x^2)/sqrt(1 - x^2)
x/sqrt(x^2 + 1)                     1/(x^2 + 1)^(3/2)
x/sqrt(x - 1)                       (x - 2)/(2*(x - 1)^(3/2))
(x - 1)*sqrt(x)                     (3*x - 1)/(2*sqrt(x))
sqrt(x)/(x + 1)                     (1 - x)/(2*sqrt(x)*(x + 1)^2)
sqrt(x^2 - 4)/x                     4/(x^2*sqrt(x^2 - 4))
"""
EXPONENTIALS = """
e^x                                 e^x
e^(-x)                              -e^(-x)
e^(2*x)                             2*e^(2*x)
e^(-x^2)                            -2*x*e^(-x^2)
e^(-x^2/2)                          -x*e^(-x^2/2)
e^(-(x - m)^2/(2*s^2))              (m - x)*e^(-(x - m)^2/(2*s^2))/s^2
x^2*e^(-x)                          x*(2 - x)*e^(-x)
(x + 1)/e^x                         -x*e^(-x)
e^x/x                               (x - 1)*e^x/x^2
e^x/(1 + e^x)                       e^x/(e^x + 1)^2
exp(3*x)                            3*exp(3*x)
exp(-x)*cos(2*x)                    -exp(-x)*(2*sin(2*x) + cos(2*x))
(e^x - e^(-x))/2                    (e^x + e^(-x))/2
(e^x + e^(-x))^2                    2*(e^(2*x) - e^(-2*x))
(e^x - e^(-x))/(e^x + e^(-x))       4/(e^x + e^(-x))^2
e^sqrt(x)                           e^sqrt(x)/(2*sqrt(x))
2^x                                 2^x*ln(2)
2^(-x)                              -2^(-x)*ln(2)
10^(3*x)                            3*10^(3*x)*ln(10)
x^2*2^x                             x*2^x*(x*ln(2) + 2)
2^x/x                               2^x*(x*ln(2) - 1)/x^2
e^x*sin(x)                          e^x*(sin(x) + cos(x))
ln(x^4 + x^2)                       2*(2*x^2 + 1)/(x*(x^2 + 1))
ln((x + 1)*(x + 2)/(x + 3))         1/(x + 1) + 1/(x + 2) - 1/(x + 3)
ln((3*x - 1)^4/(2*x + 1)^3)         12/(3*x - 1) - 6/(2*x + 1)
ln((x + 1)/(x + 2))                 1/((x + 1)*(x + 2))
ln((x - 1)/(x + 1))                 2/(x^2 - 1)
(1 - x/(2*a))*e^(-x/(2*a))          (x - 4*a)*e^(-x/(2*a))/(4*a^2)
5*x^3*sin(x)                        5*x^2*(3*sin(x) + x*cos(x))
ln(1 + e^x) - y*x                   e^x/(e^x + 1) - y
ln(1 + e^(-x)) + (1 - y)*x          1/(e^(-x) + 1) - y
-y*ln(1/(1 + e^(-x))) - (1 - y)*ln(1 - 1/(1 + e^(-x)))    1/(e^(-x) + 1) - y
ln(1 + e^x) - ln(2 + e^x)           e^x/((e^x + 1)*(e^x + 2))
x^x                                 x^x*(ln(x) + 1)
x^sin(x)                            x^sin(x)*(sin(x)/x + cos(x)*ln(x))
e^(x*ln(x))                         x^x*(ln(x) + 1)
x^a                                 a*x^(a - 1)
a^x                                 a^x*ln(a)
(x^2 + 1)^n                         2*n*x*(x^2 + 1)^(n - 1)
(1 + x)^n/(1 - x)^n                 2*n*(x + 1)^(n - 1)/(1 - x)^(n + 1)
"""
LOGARITHMS = """
ln(x)                               1/x
ln(3*x)                             1/x
ln(x^2)                             2/x
ln(sqrt(x))                         1/(2*x)
ln(1/x)                             -1/x
ln(abs(x))                          1/x
ln(cos(x))                          -tan(x)
ln(sin(x))                          cot(x)
ln(cosh(x))                         tanh(x)
ln(x)^2                             2*ln(x)/x
x*ln(x)                             ln(x) + 1
x*ln(x) - x                         ln(x)
ln(x)/x                             (1 - ln(x))/x^2
ln(x)/x^2                           (1 - 2*ln(x))/x^3
ln(ln(x))                           1/(x*ln(x))
1/(x*ln(x))                         -(ln(x) + 1)/(x^2*ln(x)^2)
ln(x^2 + 1)                         2*x/(x^2 + 1)
ln((1 + x)/(1 - x))                 2/(1 - x^2)
ln(x + sqrt(x^2 + 1))               1/sqrt(x^2 + 1)
log10(x)                            1/(x*ln(10))
log2(x)                             1/(x*ln(2))
log(x, 3)                           1/(x*ln(3))
log(x^2 + 1, 2)                     2*x/((x^2 + 1)*ln(2))
"""
TRIGONOMETRY = """
sin(2*x)                            2*cos(2*x)
sin(2*x + 2)/cos(x + 1)             2*cos(x + 1)
sin(2*a*x + 2*b)/cos(a*x + b)       2*a*cos(a*x + b)
sin(x/2 + 1/2)^2                    sin(x + 1)/2
sin(2*(x + 1)) - sin(2*x + 2)       0
sin(1 - x) + sin(x - 1)             0
cos(1 - x)*cos(x - 1)               -2*sin(x - 1)*cos(x - 1)
e^(x*(x + 1)) - e^(x^2 + x)         0
sigmoid(1 - x) - sigmoid(x - 1)     -2*sigmoid(1 - x)*(1 - sigmoid(1 - x))
sin(x^2)                            2*x*cos(x^2)
sin(a*x + b)                        a*cos(a*x + b)
x^3*sin(x)                          3*x^2*sin(x) + x^3*cos(x)
sin(x)*cos(x)                       cos(x)^2 - sin(x)^2
sin(x)/cos(x)                       sec(x)^2
sin(x)^3                            3*sin(x)^2*cos(x)
x*cos(x) - sin(x)                   -x*sin(x)
sin(x)/x                            (x*cos(x) - sin(x))/x^2
sin(x)/(1 + cos(x))                 1/(cos(x) + 1)
sin(x)^2 + cos(x)^2                 0
x^2*sin(1/x)                        2*x*sin(1/x) - cos(1/x)
sqrt(sin(x))                        cos(x)/(2*sqrt(sin(x)))
e^x*(sin(x) - cos(x))               2*e^x*sin(x)
tan(x)                              sec(x)^2
tan(x)^2                            2*sec(x)^2*tan(x)
sec(x)                              sec(x)*tan(x)
csc(x)                              -csc(x)*cot(x)
cot(x)                              -csc(x)^2
ln(sec(x) + tan(x))                 sec(x)
sin(cos(tan(x)))                    -sin(tan(x))*cos(cos(tan(x)))*sec(x)^2
asin(x)                             1/sqrt(1 - x^2)
acos(x)                             -1/sqrt(1 - x^2)
atan(2*x)                           2/(4*x^2 + 1)
atan(x/a) - atan(x/b)               a/(x^2 + a^2) - b/(x^2 + b^2)
atan(x/a) + ln(x/b + 1)             1/(x + b) + a/(x^2 + a^2)
atan(1/x)                           -1/(x^2 + 1)
asin(x/2)                           1/sqrt(4 - x^2)
asec(x)                             1/(abs(x)*sqrt(x^2 - 1))
atan(sqrt(x))                       1/(2*sqrt(x)*(x + 1))
x*atan(x) - ln(x^2 + 1)/2           atan(x)
x*asin(x) + sqrt(1 - x^2)           asin(x)
sinh(2*x)                           2*cosh(2*x)
tanh(x)                             1 - tanh(x)^2
asinh(x)                            1/sqrt(x^2 + 1)
atanh(x)                            1/(1 - x^2)
"""
KINKS = """
abs(x)                              x/abs(x)
abs(x - 3)                          (x - 3)/abs(x - 3)
x*abs(x)                            2*abs(x)
abs(x)/2^x                          x*2^(-x)*(1 - x*ln(2))/abs(x)
sqrt(x^2)                           x/abs(x)
sign(x)                             0
floor(x)                            0
max(x, 2)                           step(x - 2)
max(x, -x)                          step(x) - step(-x)
min(x^2, 1)                         2*x*step(1 - x^2)
relu(x)                             step(x)
x*relu(x)                           relu(x) + x*step(x)
leaky_relu(x)                       step(x) + step(-x)/100
"""
LEARNING = """
sigmoid(x)                          sigmoid(x)*(1 - sigmoid(x))
sigmoid(2*x + 1)                    2*sigmoid(2*x + 1)*(1 - sigmoid(2*x + 1))
sigmoid(x)^2                        2*sigmoid(x)^2*(1 - sigmoid(x))
ln(sigmoid(x))                      1 - sigmoid(x)
softplus(x)                         sigmoid(x)
1/(1 + e^(-x))                      e^(-x)/(e^(-x) + 1)^2
x/(1 + e^(-x))                      (e^(-x) + x*e^(-x) + 1)/(e^(-x) + 1)^2
(1 - e^(-2*x))/(1 + e^(-2*x))       4*e^(-2*x)/(e^(-2*x) + 1)^2
ln(1 + e^(-x))                      -1/(e^x + 1)
e^x/(1 + e^(-x))                    e^(2*x)*(e^x + 2)/(e^x + 1)^2
ln(1 + e^(-x))                      -1/(e^x + 1)
silu(x)                             sigmoid(x)*(x - x*sigmoid(x) + 1)
tanh(x)^2                           2*tanh(x)*(1 - tanh(x)^2)
logit(x)                            1/(x*(1 - x))
erf(x)                              2*e^(-x^2)/sqrt(pi)
gelu(x)                             erf(x/sqrt(2))/2 + x*e^(-x^2/2)/sqrt(2*pi) + 1/2
"""
UNKNOWN = """
f(x)*g(x)                           f'(x)*g(x) + f(x)*g'(x)
f(g(h(x)))                          f'(g(h(x)))*g'(h(x))*h'(x)
f(x)/g(x)                           (f'(x)*g(x) - f(x)*g'(x))/g(x)^2
x*f(x)                              f(x) + x*f'(x)
1/f(x)                              -f'(x)/f(x)^2
e^f(x)                              e^f(x)*f'(x)
"""
#: Sums of which each term is simplified by itself, where the whole is no fraction worth writing.
SUMS = """
sin(42*x) + x^2/(x^2 + 83)          42*cos(42*x) + 166*x/(x^2 + 83)^2
1/x + x^4/(x^2 + 48)                2*x^3*(x^2 + 96)/(x^2 + 48)^2 - 1/x^2
sin(x^3*e^(-x))*e^sqrt(x)           e^sqrt(x)*sin(x^3*e^(-x))/(2*sqrt(x)) + x^2*(3 - x)*e^(sqrt(x) - x)*cos(x^3*e^(-x))
tan(x)*(x^2 + 57)*(x^3 - 54)        (x^3 - 54)*(x^2 + 57)*sec(x)^2 + x*(5*x^3 + 171*x - 108)*tan(x)
1/(1 + e^(-62*x)) - sqrt(x^2 + 64)  62*e^(-62*x)/(e^(-62*x) + 1)^2 - x/sqrt(x^2 + 64)
"""
#: Squares of related functions are replaced where something cancels, and functions of an angle join.
ANGLES = """
sin(x)^2/(1 - cos(x))               -sin(x)
sin(x)/sqrt(1 - cos(x))             -sqrt(1 - cos(x))/2
-2*a*sin(x)/sqrt(a - a*cos(x))      sqrt(a - a*cos(x))
sinh(x)^2/(1 + cosh(x))             sinh(x)
x/cos(x)                            sec(x)*(x*tan(x) + 1)
e^x/cos(x)                          e^x*sec(x)*(tan(x) + 1)
(1 + sin(x))/cos(x)                 1/(1 - sin(x))
(1 - sec(x))/tan(x)                 csc(x)*cot(x) - csc(x)^2
sin(x)*tan(x)                       sin(x) + sec(x)*tan(x)
x*sec(x)*sin(x)                     tan(x) + x*sec(x)^2
sec(x)/tan(x)                       -csc(x)*cot(x)
sec(x) + tan(x)                     sec(x)*(sec(x) + tan(x))
sec(x)*tan(x)                       sec(x)^3 + sec(x)*tan(x)^2
sin(x)/cos(x)^2                     sec(x)^3 + sec(x)*tan(x)^2
tan(x)/cos(x)                       sec(x)^3 + sec(x)*tan(x)^2
csc(x)*cot(x)                       -csc(x)^3 - csc(x)*cot(x)^2
cos(x)/sin(x)^2                     -csc(x)^3 - csc(x)*cot(x)^2
sin(x)/cos(x)^3                     sec(x)^4 + 2*sec(x)^2*tan(x)^2
x*e^x                              (x + 1)*e^x
x*2^x                              2^x*(x*ln(2) + 1)
e^x*ln(x)                          e^x*(ln(x) + 1/x)
sin(x)^2*cos(x)^3                  sin(x)*cos(x)^2*(2*cos(x)^2 - 3*sin(x)^2)
6*x*(x^2 - 1)^2                    6*(x^2 - 1)*(5*x^2 - 1)
(1 - cos(x))/sin(x)                 1/(cos(x) + 1)
sin(x)^3/(1 - cos(x))               (cos(x) + 1)*(2*cos(x) - 1)
x*(1 - cos(x))/sin(x)               (x + sin(x))/(cos(x) + 1)
(x^2 + 3)/tan(x)                    2*x*cot(x) - (x^2 + 3)*csc(x)^2
x/sqrt(sec(x))                      (2 - x*tan(x))/(2*sqrt(sec(x)))
sin(x)^x                            sin(x)^x*(ln(sin(x)) + x*cot(x))
4/9/sec(x)^(3/2) + 2/3*x*sin(x)/sqrt(sec(x))    x*sqrt(sec(x))*(3*cos(x)^2 - 1)/3
"""
#: Roots of numbers, of quotients, and powers with letters.
POWERS = """
2*x/sqrt(3) - 4*atan(sin(x)/(2 + cos(x) + sqrt(3)))/sqrt(3)    2/(cos(x) + 2)
x*sqrt(6)/(sqrt(2)*sqrt(3))         1
atan(sqrt((1 + x)/(1 - x)))         sqrt((x + 1)/(1 - x))/(2*(x + 1))
x*sqrt((1 + x)/(1 - x))             (-x^2 + x + 1)*sqrt((x + 1)/(1 - x))/(1 - x^2)
(x - 1)*(1 - x)^2                   3*(x - 1)^2
(a - x)*(x - a)^2                   -3*(a - x)^2
(1 - x)^3*(x - 1)^2                 -5*(x - 1)^4
e^x*(1 - x)^2                       (x^2 - 1)*e^x
ln(x^x/(x^2 + 1))                   (x - 1)^2/(x^2 + 1) + ln(x)
sin(x)/(1 + 1/x)                    (sin(x) + x*(x + 1)*cos(x))/(x + 1)^2
d*(1 - exp(-a*(x - r)))^2            2*a*d*exp(-a*(x - r))*(1 - exp(-a*(x - r)))
sqrt(2*g/x)                         -sqrt(2*g/x)/(2*x)
softplus(x) - x*sigmoid(x)           -x*sigmoid(x)*(1 - sigmoid(x))
x^k*(1 - x)^(n - k)                 (k - n*x)*x^(k - 1)*(1 - x)^(n - k - 1)
(x - 1)^n*(1 - x)                   -(n + 1)*(x - 1)^n
sin(x)^n*cos(x)^m                   sin(x)^(n - 1)*cos(x)^(m - 1)*(n*cos(x)^2 - m*sin(x)^2)
(e^x)^n                             n*e^(n*x)
(x/k)^n*x                           (n + 1)*(x/k)^n
x^(2*x)                             2*x^(2*x)*(ln(x) + 1)
a^x*x^a                             a^x*x^(a - 1)*(x*ln(a) + a)
x^a + x^b                           a*x^(a - 1) + b*x^(b - 1)
sqrt(x^(2*n))                       n*abs(x^n)/x
sqrt(x^(4*n))                       2*n*x^(2*n - 1)
sqrt(x + sqrt(x))                   (2*sqrt(x) + 1)/(4*sqrt(x)*sqrt(x + sqrt(x)))
1/sqrt(x + sqrt(x))                 -(2*sqrt(x) + 1)/(4*sqrt(x)*(x + sqrt(x))^(3/2))
ln(sqrt(x + sqrt(x)))               (2*sqrt(x) + 1)/(4*x*(sqrt(x) + 1))
atan(x/3)                           3/(x^2 + 9)
ln(1 + x/3)                         1/(x + 3)
1/(1 + x^2/9)                       -18*x/(x^2 + 9)^2
(ln(x)^m)^p*ln(x)                   (m*p + 1)*(ln(x)^m)^p/x
exp(-a^2/(4*k*x))/sqrt(4*pi*k*x)    (a^2 - 2*k*x)*exp(-a^2/(4*k*x))/(8*k*x^2*sqrt(pi*k*x))
sqrt(2*x)                           1/sqrt(2*x)
(1 + 1/x)^x                         (1 + 1/x)^x*(ln(1 + 1/x) - 1/(x + 1))
x*ln(x/(x + 1))                     1/(x + 1) + ln(x/(x + 1))
x^2*atan(1/x)                       x*(2*atan(1/x) - x/(x^2 + 1))
tan(asin(x))                        1/(1 - x^2)^(3/2)
tan(acos(x))                        -1/(x^2*sqrt(1 - x^2))
cosh(atanh(x))                      x/(1 - x^2)^(3/2)
x^(a - 1)*e^(-b*x)                  (a - b*x - 1)*x^(a - 2)*e^(-b*x)
(a - x)*e^(-x)                      (x - a - 1)*e^(-x)
(a + b - x)^3                       -3*(a + b - x)^2
1/sqrt(1 - x^2/c^2)                 x/(c^2*(1 - x^2/c^2)^(3/2))
m*x/sqrt(1 - x^2/c^2)               m/(1 - x^2/c^2)^(3/2)
x*(1 - x)^3                         (1 - x)^2*(1 - 4*x)
x^2*(1 - x)^4                       2*x*(1 - x)^3*(1 - 3*x)
x^3/(1 - x)^2                       x^2*(3 - x)/(1 - x)^3
(1 - x)^3/x                         -(1 - x)^2*(2*x + 1)/x^2
x^3*(1 - x)^7                       x^2*(1 - x)^6*(3 - 10*x)
x^3*(x - 1)^7                       x^2*(x - 1)^6*(10*x - 3)
sqrt(38*x + 36)                     19/sqrt(38*x + 36)
sqrt(2*x)*sin(x)                    (sin(x) + 2*x*cos(x))/sqrt(2*x)
sqrt(2*sin(x))                      cos(x)/sqrt(2*sin(x))
sqrt(2*k*x)                         k/sqrt(2*k*x)
erf(a/sqrt(2*x))                    -a*e^(-a^2/(2*x))/(sqrt(2*pi)*x^(3/2))
"""

#: What has the same functions is one term.
COLLECTED = """
2*pi*sqrt(a/x)                           -pi*sqrt(a/x)/x
-2/sqrt(x/(x + 1))                       sqrt(x/(x + 1))/x^2
-1/(b^2*x + a*b)                         1/(b*x + a)^2
(x^3 - 2*x)*ln(x)                        x^2 + (3*x^2 - 2)*ln(x) - 2
x^2/(sqrt(1 - x^2) - 1)                  x/sqrt(1 - x^2)
tanh(x) - 2/3*tanh(x)^3 + tanh(x)^5/5      sech(x)^6
ln(tan(x/2))                             csc(x)
-2/(tan(x/2) + 1)                        1/(sin(x) + 1)
2*atan(tanh(x/2))                        sech(x)
y*softplus(-x) + (1 - y)*softplus(x)       sigmoid(x) - y
-y*ln(sigmoid(x)) - (1-y)*ln(sigmoid(-x))  sigmoid(x) - y
x*asin(x) + x*acos(x)                    pi/2
asin(x)/acos(x)                          pi/(2*sqrt(1 - x^2)*acos(x)^2)
asin(x)*acos(x)                          (acos(x) - asin(x))/sqrt(1 - x^2)
x*erf(x) + x*erfc(x)                     1
2*sin(3x)*cos(2x)                         2*(3*cos(2*x)*cos(3*x) - 2*sin(2*x)*sin(3*x))
x*cos(x)^2 + x*sin(x)^2                  1
x^2*cosh(x)^2 - x^2*sinh(x)^2            2*x
sin(x/2)^2                               sin(x)/2
ln(tanh(x/2))                            csch(x)
x*sin(x/2)*cos(x/2)                      (sin(x) + x*cos(x))/2
atan(tan(x/2)/2)                         2/(3*cos(x) + 5)
x/2 - sin(x/2)*cos(x/2)                  sin(x/2)^2
sec(x/2)                                 sec(x/2)*tan(x/2)/2
1/(1 + exp(x/2))                         -exp(x/2)/(2*(exp(x/2) + 1)^2)
1/(exp(x/(2*k)) + 1)                     -exp(x/(2*k))/(2*k*(exp(x/(2*k)) + 1)^2)
1/(exp(x/sqrt(2)) - 1)                   -exp(x/sqrt(2))/(sqrt(2)*(exp(x/sqrt(2)) - 1)^2)
ln(1 + exp(x) + exp(x/2))                (2*exp(x) + exp(x/2))/(2*(exp(x) + exp(x/2) + 1))
exp(-x)*(x^2 + 1)*sin(x)                 exp(-x)*((x^2 + 1)*cos(x) - (x - 1)^2*sin(x))
2^x/(x^2 + 1)                            2^x*((x^2 + 1)*ln(2) - 2*x)/(x^2 + 1)^2
sin(a*x^3 + b)/(a*x^3 + b)               3*a*x^2*((a*x^3 + b)*cos(a*x^3 + b) - sin(a*x^3 + b))/(a*x^3 + b)^2
(3*x^2 - 2*x)*sin(x) + (x^3 - x)*cos(x)  (6*x^2 - 2*x - 1)*cos(x) - (x^3 - 7*x + 2)*sin(x)
-x^2*sin(x) + 2*x*cos(x)                 2*cos(x) - 4*x*sin(x) - x^2*cos(x)
x*(22*x + 29)^7/ln(x)                    (22*x + 29)^6*((176*x + 29)*ln(x) - 22*x - 29)/ln(x)^2
"""

#: What all terms have goes out, and cancels; a sum is divided where a function cancels.
FACTORED = """
ln(exp(-a*x)/asin(1 - x^2))           2*x/(sqrt(1 - (1 - x^2)^2)*asin(1 - x^2)) - a
ln(a^x^n*ln(1 - x^2))                 n*x^(n - 1)*ln(a) - 2*x/((1 - x^2)*ln(1 - x^2))
ln(1 - x)*sec(x + 1)                  sec(x + 1)*(tan(x + 1)*ln(1 - x) - 1/(1 - x))
2^(a*x)*((a - x)^3 - 1)               2^(a*x)*(a*((a - x)^3 - 1)*ln(2) - 3*(a - x)^2)
(3*sqrt(x) - 3*sin(x))/(-e^x)         3*e^(-x)*(sqrt(x) - sin(x) + cos(x) - 1/(2*sqrt(x)))
e^(x^2)*x + e^(x^2)/(2*(1 + x^2))     (2*x^2 + x^3/(x^2 + 1)^2 + 1)*e^(x^2)
ln(1/(sqrt(x + 1)*ln(2*x + 1)))       -1/(2*(x + 1)) - 2/((2*x + 1)*ln(2*x + 1))
"""

#: Terms that have nothing to do with one another: each group of them is as short as it can be.
UNRELATED = """
x*sqrt(x + 13) + sin(x)                  (3*x + 26)/(2*sqrt(x + 13)) + cos(x)
x*sqrt(x + 79) - 3*x^3 + 75*x^2 - 92*x   -9*x^2 + 150*x + (3*x + 158)/(2*sqrt(x + 79)) - 92
exp(x)*sin(63*x) - 1/x^2                 exp(x)*(sin(63*x) + 63*cos(63*x)) + 2/x^3
x^2/2 + acosh(x)/2 - x*sqrt(x - 1)*sqrt(x + 1)/2  x - sqrt(x^2 - 1)
-1/e^x - 2*x + 2*ln(1 + 2*e^x)           e^(-x)/(2*e^x + 1)
x^2*atan(1/x)                            x*(2*atan(1/x) - x/(x^2 + 1))
sqrt(2)*(x + sin(2)^2*x + cos(2)^2*x - 2*x)  0
sin(x)^2 + x^2/2 + 1/(x + 1)             x - 1/(x + 1)^2 + 2*sin(x)*cos(x)
"""

#: What cancels however its sign was, a polynomial and a proper fraction, and the root of a product of what is there.
CANCELLED = """
(b - a)*x/(2*(a - b)^2) + x/(2*(b - a))  1/(b - a)
3*x*(18*x^4 + 13/(x + 1))                270*x^4 + 39/(x + 1)^2
x^2/(x + 1)                              x*(x + 2)/(x + 1)^2
x*acosh(sqrt(x)) - acosh(sqrt(x))/2 - sqrt(x)*sqrt(sqrt(x) - 1)*sqrt(sqrt(x) + 1)/2  acosh(sqrt(x))
a^3*x^2/2 + x^5/5 + 3*a*x^4/4 + a^2*x^3  x*(x + a)^3
"""

#: One fraction rather than a sum that is hardly shorter.
ONE_FRACTION = """
ln(x/sqrt(x^2 + 1))         1/(x*(x^2 + 1))
(1 - a^x)/(x - a)           (a^x - (x - a)*a^x*ln(a) - 1)/(x - a)^2
e^(-x)/(e^x + 1)            -e^(-x)*(2*e^x + 1)/(e^x + 1)^2
(x^2 - 4)^(-1/3)/x          (12 - 5*x^2)/(3*x^2*(x^2 - 4)^(4/3))
e^(-x/a)/x                  -(x + a)*e^(-x/a)/(a*x^2)
(2*x + 4)^(3/2)/ln(x)       sqrt(2*x + 4)*(3*x*ln(x) - 2*x - 4)/(x*ln(x)^2)
(x*e^(a*x))^2 - (x^5 - 1)   2*x*(a*x + 1)*e^(2*a*x) - 5*x^4
"""

#: Numbers stay under the roots that they were given under.
RADICANDS = """
1/sqrt(46*x + 50)              -23/(46*x + 50)^(3/2)
sqrt(2*x^2 + 4)                2*x/sqrt(2*x^2 + 4)
(2*x + 4)^(2/3)                4/(3*(2*x + 4)^(1/3))
(2*x)^(5/2)                    5*(2*x)^(3/2)
x*sqrt(4*x + 10)               2*(3*x + 5)/sqrt(4*x + 10)
asin(sqrt(2)*x)                sqrt(2)/sqrt(1 - 2*x^2)
sqrt(4*x + 8)                  1/sqrt(x + 2)
sqrt(6)*atan((2*x + 2)^(1/6))  sqrt(6)/(3*((2*x + 2)^(1/3) + 1)*(2*x + 2)^(5/6))
"""

#: And go where they cancel.
LOWEST = """
ln(3*x + 72)                    1/(x + 24)
sin(x) + (40*x + 2)/(90*x - 8)  cos(x) - 125/(45*x - 4)^2
"""

#: No bracket around all, no minus sign in front.
SIGNS = """
sin(x)*cos(x) - (x^2 + 42)*(x^3 - 63)  cos(x)^2 - 5*x^4 - 126*x^2 + 126*x - sin(x)^2
exp(x) - x^2/2 - x                     exp(x) - x - 1
"""

#: What reads well stays: what is inside functions, polynomials, constants below a line, products under roots.
STANDS = """
exp(tanh(3*x))*sin(x^2)       exp(tanh(3*x))*(3*sin(x^2)*sech(3*x)^2 + 2*x*cos(x^2))
(2*x + 1)/atanh(x)            2/atanh(x) - (2*x + 1)/((1 - x^2)*atanh(x)^2)
tanh(x/atan(x^3))             (1 - tanh(x/atan(x^3))^2)*((x^6 + 1)*atan(x^3) - 3*x^3)/((x^6 + 1)*atan(x^3)^2)
x/log2(x)                     (log2(x) - 1/ln(2))/log2(x)^2
cot(x)^3/(x + 1)^3            -3*cot(x)^2*((x + 1)*csc(x)^2 + cot(x))/(x + 1)^4
atanh(x)/(x + 1)              ((x - 1)*atanh(x) + 1)/((x + 1)^2*(1 - x))
asinh(abs(1/x)) + sinh(3*x)   3*cosh(3*x) - 1/(x*sqrt(x^2 + 1))
asin(x)/softplus(x)           1/(sqrt(1 - x^2)*softplus(x)) - asin(x)*sigmoid(x)/softplus(x)^2
exp(acos(x)/sin(x^2))         -exp(acos(x)/sin(x^2))*csc(x^2)*(2*x*sqrt(1 - x^2)*cot(x^2)*acos(x) + 1)/sqrt(1 - x^2)
sqrt((2*x + 1)*ln(x))         (2*x + 2*x*ln(x) + 1)/(2*x*sqrt((2*x + 1)*ln(x)))
acos(x/2 - sigmoid(x))        (2*sigmoid(x)*(1 - sigmoid(x)) - 1)/(2*sqrt(1 - (x/2 - sigmoid(x))^2))
asin(sinh(x)*ln(sqrt(x)))     (sinh(x) + 2*x*cosh(x)*ln(sqrt(x)))/(2*x*sqrt(1 - sinh(x)^2*ln(sqrt(x))^2))
ln((x - a)^2*(x - b)^3)       2/(x - a) + 3/(x - b)
ln((x + 1)^4/(x + 3)^2)       4/(x + 1) - 2/(x + 3)
(x^3 - 2*x*sqrt(x))/x         2*x - 1/sqrt(x)
(x + 1)^3/x^2                 (x + 1)^2*(x - 2)/x^3
ln(sqrt((3*x^2 + 6)/x))       (x^2 - 2)/(2*x*(x^2 + 2))
sqrt((x^2 + 1)/x) - sqrt(x^2 + 1)*sqrt(1/x)  0
sin(x)*(x^2 - a*x)^2          2*(2*x - a)*(x^2 - a*x)*sin(x) + (x^2 - a*x)^2*cos(x)
sqrt(x^3*(x^2 - a*x))         x*(5*x - 4*a)/(2*sqrt(x - a))
x^2 + (1 - e^(-x))/(x + 2)    2*x + ((x + 3)*e^(-x) - 1)/(x + 2)^2
sin(x)/relu(x)^3              (cos(x)*relu(x) - 3*sin(x))/relu(x)^4
sqrt(12*x^n)                  sqrt(3)*n*x^(n/2 - 1)
x - asin(sin(x)/n)            1 - cos(x)/(n*sqrt(1 - sin(x)^2/n^2))
2*g*(y - x)*exp(-g*(x - y)^2)  2*g*(2*g*(x - y)^2 - 1)*exp(-g*(x - y)^2)
a*sin(2*a*x + b)*sin(x)       a*(sin(2*a*x + b)*cos(x) + 2*a*sin(x)*cos(2*a*x + b))
sin(x^3 + x^2)                x*(3*x + 2)*cos(x^3 + x^2)
x^3/ln(x)                     x^2*(3*ln(x) - 1)/ln(x)^2
A*sin(k*x)*cos(k*x)           A*k*(cos(k*x)^2 - sin(k*x)^2)
x/(1 + sqrt(x))               (sqrt(x) + 2)/(2*(sqrt(x) + 1)^2)
x*(1 + erf(x/sqrt(2)))/2      (erf(x/sqrt(2)) + sqrt(2/pi)*x*e^(-x^2/2) + 1)/2
sin(x)/(x^2 + 1)              ((x^2 + 1)*cos(x) - 2*x*sin(x))/(x^2 + 1)^2
sqrt((1 - sin(x))*(1 + sin(x)))  -sin(x)*cos(x)/sqrt(1 - sin(x)^2)
"""

CASES = [
    tuple(part.strip() for part in line.split("  ", 1))
    for table in (
        POLYNOMIALS, QUOTIENTS, ROOTS, EXPONENTIALS, LOGARITHMS, TRIGONOMETRY, KINKS, LEARNING, UNKNOWN, SUMS,
        ANGLES, POWERS, COLLECTED, FACTORED, UNRELATED, CANCELLED, ONE_FRACTION, RADICANDS, LOWEST, SIGNS, STANDS,
    )
    for line in table.strip().splitlines()
]  # fmt: skip

SECOND = [
    ("ln(x)*sin(x)", 2, "2*cos(x)/x - sin(x)/x^2 - sin(x)*ln(x)"),
    ("x*e^x/(x + 1)", 2, "x*(x^2 + 2*x + 3)*e^x/(x + 1)^3"),
    ("sin(a*x)^2", 2, "2*a^2*(cos(a*x)^2 - sin(a*x)^2)"),
    ("x^5", 2, "20*x^3"),
    ("x^5", 6, "0"),
    ("sin(x)", 2, "-sin(x)"),
    ("sin(x)", 4, "sin(x)"),
    ("e^(3*x)", 3, "27*e^(3*x)"),
    ("ln(x)", 2, "-1/x^2"),
    ("1/x", 3, "-6/x^4"),
    ("x*e^x", 2, "(x + 2)*e^x"),
    ("tan(x)", 3, "2*sec(x)^2*(sec(x)^2 + 2*tan(x)^2)"),
    ("sin(x)^3", 2, "3*sin(x)*(2*cos(x)^2 - sin(x)^2)"),
    ("sqrt(x)", 2, "-1/(4*x^(3/2))"),
    ("atan(x)", 2, "-2*x/(x^2 + 1)^2"),
    ("1/(x^2 + 1)", 2, "2*(3*x^2 - 1)/(x^2 + 1)^3"),
    ("x^2*ln(x)", 2, "2*ln(x) + 3"),
    ("x^3", 0, "x^3"),
    ("relu(x)^2", 2, "2*step(x)"),
    ("relu(x)/(relu(x) + 1)", 2, "-2*step(x)/(relu(x) + 1)^3"),
    ("x*sqrt((1 + x)/(1 - x))", 2, "(x + 2)*sqrt((x + 1)/(1 - x))/(1 - x^2)^2"),
    ("x*ln(x)^n", 2, "n*ln(x)^(n - 2)*(ln(x) + n - 1)/x"),
    ("asin(x^2)", 2, "2*(x^4 + 1)/(1 - x^4)^(3/2)"),
    ("x^n", 3, "n*(n - 1)*(n - 2)*x^(n - 3)"),
    ("f(x)^2", 1, "2*f(x)*f'(x)"),
    ("sigmoid(x)", 2, "sigmoid(x)*(1 - sigmoid(x))*(1 - 2*sigmoid(x))"),
    ("(y - sigmoid(x))^2", 1, "2*sigmoid(x)*(sigmoid(x) - y)*(1 - sigmoid(x))"),
    ("leaky_relu(a*x - b)", 1, "a*(step(b - a*x)/100 + step(a*x - b))"),
    ("sigmoid(logit(x))", 1, "1"),
    ("k*ln(x) + (n - k)*ln(1 - x)", 1, "k/x - (n - k)/(1 - x)"),
    ("exp(-(x - m)^2/(2*s^2))/sqrt(2*pi*s^2)", 1, "(m - x)*exp(-(x - m)^2/(2*s^2))/(s^2*sqrt(2*pi*s^2))"),
    ("exp(-(x - m)^2/(2*s^2))", 2, "((x - m)^2 - s^2)*exp(-(x - m)^2/(2*s^2))/s^4"),
    ("e^(a*x)*cos(b*x)", 2, "e^(a*x)*((a^2 - b^2)*cos(b*x) - 2*a*b*sin(b*x))"),
    ("sin(x)/x", 2, "((2 - x^2)*sin(x) - 2*x*cos(x))/x^3"),
    ("1/x^n", 1, "-n/x^(n + 1)"),
    ("(x^2)^(n + 1/2)", 2, "2*n*(2*n + 1)*(x^2)^(n - 1/2)"),
    ("(x^3)^(-n)", 2, "3*n*(3*n + 1)*(x^3)^(-n)/x^2"),
    ("(1/x)^(-(n + 1)/2)", 2, "(n^2 - 1)*(1/x)^((3 - n)/2)/4"),
    (
        "1/asin(2*x)",
        3,
        "8*(24*x^2 - (8*x^2 + 1)*asin(2*x)^2 + 12*x*sqrt(1 - 4*x^2)*asin(2*x) - 6)/((1 - 4*x^2)^(5/2)*asin(2*x)^4)",
    ),
    (
        "sqrt((x - a)^2 + b^2)/(1 + x^2)",
        1,
        "-(x^3 - 3*a*x^2 + 2*a^2*x + 2*b^2*x - x + a)/((x^2 + 1)^2*sqrt((x - a)^2 + b^2))",
    ),
    (
        "x^x/(x - a)",
        2,
        "x^(x - 1)*(x^3 - 2*a*x^2 - x^2 + a^2*x + 2*x + 2*x*(x - a)*(x - a - 1)*ln(x)"
        " + x*(x - a)^2*ln(x)^2 + a^2)/(x - a)^3",
    ),
    ("(1 + x^2/n)^(-(n + 1)/2)", 2, "(n + 1)*(x^2*(n + 2) - n)/(n^2*(x^2/n + 1)^((n + 5)/2))"),
    ("(1 + x^2/n)^(-(n + 1)/3)", 2, "2*(n + 1)*(x^2*(2*n + 5) - 3*n)/(9*n^2*(x^2/n + 1)^((n + 7)/3))"),
    ("sqrt(1 + x/a)*(1 + x/a)^n", 1, "(2*n + 1)*(x/a + 1)^(n - 1/2)/(2*a)"),
    ("x/(2*x)^((n + 1)/2)", 2, "(n^2 - 1)/(2*(2*x)^((n + 3)/2))"),
    ("(x/(x + a))^n", 2, "a*n*(a*n - 2*x - a)*(x/(x + a))^(n - 2)/(x + a)^4"),
    ("sqrt((a + b*x)^(1/2 - n))", 2, "b^2*(2*n - 1)*(2*n + 3)/(16*(b*x + a)^(n/2 + 7/4))"),
    ("(x/2)^(n + 1/2)", 3, "(2*n - 3)*(4*n^2 - 1)*(x/2)^(n - 5/2)/64"),
    ("ln(x)/x^n", 1, "(1 - n*ln(x))/x^(n + 1)"),
    ("x^(1 - s)/(1 - s)", 1, "x^(-s)"),
    ("(x^2 + a^2)^(-(n + 1)/2)", 1, "-x*(n + 1)/(x^2 + a^2)^((n + 3)/2)"),
    ("(x - a)^2*(x - b)", 1, "(x - a)*(3*x - a - 2*b)"),
    ("sqrt((x - a)/(x - b))", 2, "(a - b)*(3*a + b - 4*x)*sqrt((x - a)/(x - b))/(4*(x - a)^2*(x - b)^2)"),
    ("sqrt((x - a)*(x - b))", 2, "-(a - b)^2/(4*((x - a)*(x - b))^(3/2))"),
    ("sqrt((x - 1)*(x + 1))", 2, "-1/(x^2 - 1)^(3/2)"),
    ("1/sqrt(1 - x^2/c^2)", 2, "(2*x^2 + c^2)/(c^4*(1 - x^2/c^2)^(5/2))"),
    ("sqrt(1 - x^2/c^2)", 2, "-1/(c^2*(1 - x^2/c^2)^(3/2))"),
    ("asin(x/a)", 3, "(2*x^2 + a^2)/(a^5*(1 - x^2/a^2)^(5/2))"),
    ("tanh(x)^2", 2, "2*(1 - tanh(x)^2)*(1 - 3*tanh(x)^2)"),
    ("(x/7 + 7/x)^7", 2, "2*(x/7 + 7/x)^5*(3*x^4 - 245*x^2 + 9604)/(7*x^4)"),
    ("cos(x)/cos(y)", 1, "-sin(x)/cos(y)"),
    ("x^2/sin(a)^2", 2, "2/sin(a)^2"),
    ("tan(x)/tan(y)", 1, "sec(x)^2/tan(y)"),
    ("sin(x)*sec(y)", 1, "cos(x)*sec(y)"),
    ("sin(x)*sin(y)/cos(y)", 1, "cos(x)*tan(y)"),
    ("asin(1/x)", 2, "(2*x^2 - 1)/(x*abs(x)*(x^2 - 1)^(3/2))"),
    ("sqrt(x + sqrt(x))", 2, "-(4*x + 6*sqrt(x) + 3)/(16*x*(x + sqrt(x))^(3/2))"),
    ("asin(2*x/(1 + x^2))", 1, "2*(1 - x^2)/(abs(x^2 - 1)*(x^2 + 1))"),
    ("x^(a - 1)*(1 - x)^(b - 1)", 1, "(a - x*(a + b - 2) - 1)*x^(a - 2)*(1 - x)^(b - 2)"),
    (
        "x^(a - 1)*(1 - x)^(b - 1)",
        2,
        "(x^2*(a + b - 2)*(a + b - 3) + 2*x*(a + b - 3)*(1 - a) + a^2 - 3*a + 2)*x^(a - 3)*(1 - x)^(b - 3)",
    ),
    ("1/((x - a)*(x - b))", 2, "2*(3*x^2 - 3*x*(a + b) + a^2 + a*b + b^2)/((x - a)^3*(x - b)^3)"),
    ("(x - a)*(x - b)*(x - c)", 2, "6*x - 2*a - 2*b - 2*c"),
    ("cbrt((x - a)/b)", 2, "-2/(9*b*(x - a)*cbrt((x - a)/b)^2)"),
    ("cbrt(x^2 - 1)", 2, "-2*(x^2 + 3)/(9*(x^2 - 1)*cbrt(x^2 - 1)^2)"),
    ("(a - x)^2*(b - x)", 1, "(a - x)*(3*x - a - 2*b)"),
    ("g/(g^2 + (x - m)^2)", 2, "2*g*(3*(x - m)^2 - g^2)/((x - m)^2 + g^2)^3"),
    ("1/sqrt((x - a)^2 + (y - b)^2)", 2, "(2*(x - a)^2 - (y - b)^2)/((x - a)^2 + (y - b)^2)^(5/2)"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[t for t, _ in CASES])
def test_a_derivative_reads_like_a_book(text: str, wanted: str) -> None:
    assert plain(differentiate(text, wrt="x").result) == wanted


@pytest.mark.parametrize(("text", "order", "wanted"), SECOND, ids=[f"{t}, {n} times" for t, n, _ in SECOND])
def test_derivatives_of_higher_order(text: str, order: int, wanted: str) -> None:
    assert plain(differentiate(text, order=order).result) == wanted


def test_the_table_is_long_enough_and_has_no_fools_forms() -> None:
    assert len(CASES) >= 130
    for text, wanted in CASES:
        assert not fools_forms(wanted), text
        assert not uncombined(differentiate(text, wrt="x").result), text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("1*u", "1*x + 2"),
        ("1*u", "x + 1*x^2"),
        ("u*1", "x*1"),
        ("u/1", "x/1"),
        ("0*u", "0*x + 2"),
        ("0 + u", "0 + x"),
        ("u + 0", "x + 0"),
        ("u^1", "x^1 + 2"),
        ("u^0", "x^0"),
        ("u^(n) of a number in brackets", "x^(3)"),
        ("--u", "x --2"),
        ("u + -v", "x + -2"),
        ("-(-u)", "-(-x)"),
        ("two numbers multiplied", "2*3*x"),
        ("a number times a group that begins with one", "2*(3*x^2)"),
    ],
)
def test_the_forms_nobody_writes_are_recognised(name: str, text: str) -> None:
    assert name in fools_forms(text)
    assert name in dict(FOOLS_FORMS)


@pytest.mark.parametrize(
    "text",
    [
        "x^10 + 21*x",
        "10*x/(x + 1)",
        "-(x - m)*e^(-x)",
        "x^1.5",
        "2*(3*x - 1)",
        "x^(2/3)",
        "2^(3*x)",
        "5*(2*x)^(3/2)",
        "w_1*x1^2",
        "0.5*x",
    ],
)
def test_and_proper_ones_are_not(text: str) -> None:
    assert not fools_forms(text)


#: With decimals the sums stay as they were typed, and coefficients go into the polynomial beside them.
DECIMALS = [
    ("sqrt(x^2 + 0.01)", "x/sqrt(x^2 + 0.01)"),
    ("sqrt(2*x^2 + 0.5)", "2*x/sqrt(2*x^2 + 0.5)"),
    ("sqrt(1.44 - x^2)", "-x/sqrt(1.44 - x^2)"),
    ("asin(0.6*x)", "0.6/sqrt(1 - 0.36*x^2)"),
    ("(x^2 + 0.1)/(x - 0.2)", "(x^2 - 0.4*x - 0.1)/(x - 0.2)^2"),
    ("(x - 0.1)*(x + 0.1)*(x - 0.2)", "3*x^2 - 0.4*x - 0.01"),
    ("(2*x + 0.5)/(x^2 + 0.1)", "-(2*x^2 + x - 0.2)/(x^2 + 0.1)^2"),
    ("x^2*(0.2*x + 1)^0.3", "x*(0.46*x + 2)/(0.2*x + 1)^0.7"),
    ("sqrt(9.81*x)", "4.905/sqrt(9.81*x)"),
    ("ln((x - 0.5)/(x + 0.5))", "1/((x - 0.5)*(x + 0.5))"),
    ("x^2/(0.1 + 0.2*x)", "0.2*x*(x + 1)/(0.2*x + 0.1)^2"),
    ("x*sigmoid(1.702*x)", "sigmoid(1.702*x)*(1.702*x - 1.702*x*sigmoid(1.702*x) + 1)"),
    ("sqrt(x/3 + 0.1)", "sqrt(30)/(6*sqrt(10*x + 3))"),
    ("e^(0.1*x)*(0.5*x + 1)", "0.05*(x + 12)*e^(0.1*x)"),
    ("sqrt(x^2 + 1e-12)", "x/sqrt(x^2 + 1e-12)"),
    ("x/(abs(x) + 1e-8)", "1e-8/(abs(x) + 1e-8)^2"),
    ("x^2 + 1e-12*x", "2*x + 1e-12"),
    ("abs(x - 0.1)", "(x - 0.1)/abs(x - 0.1)"),
    ("abs(x - 0.1)^3", "3*abs(x - 0.1)*(x - 0.1)"),
    ("x*abs(2*x - 0.5)", "0.5*(2*x - 0.5)*(8*x - 1)/abs(2*x - 0.5)"),
    ("0.7978845608028654*x^2", "1.5957691216057308*x"),
    ("(1 - a/x)^0.5", "0.5*a/(x^2*sqrt(1 - a/x))"),
    ("6.02e23*x^2", "1.204e24*x"),
    ("1.38e-23*x*ln(x)", "1.38e-23*(ln(x) + 1)"),
]


@pytest.mark.parametrize(("text", "wanted"), DECIMALS)
def test_sums_with_decimals_stay_as_they_were_typed(text: str, wanted: str) -> None:
    d = differentiate(text)
    assert plain(d.result, d.decimals) == wanted


def test_what_was_typed_is_forgotten_with_its_line() -> None:
    differentiate("sqrt(x^2 + 0.01)")
    assert plain(differentiate("sqrt(x^2 + 1/100)").result) == "10*x/sqrt(100*x^2 + 1)"


@pytest.mark.parametrize("text", ["sqrt(1 - x)*acosh(x)", "sqrt(x^2 - 1)/asech(x)"])
def test_the_root_of_minus_one_is_not_hidden_in_another(text: str) -> None:
    with pytest.raises(DomainError, match="not a real number"):
        differentiate(text)


def test_a_change_of_names_is_called_one() -> None:
    assert differentiate("x/cos(x)").steps[-1].rule == "quotients of sines"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("x^2", "x*x", True),
        ("sqrt(x)^2", "x", True),
        ("abs(x)", "x", False),
        ("sqrt((x - 1)^2)", "x - 1", False),
        ("sqrt(x^2)", "-x", False),
        ("pi^2", "9.87", False),
        ("1/(x^20 + 1)", "x^20/(x^20 + 1)", False),
    ],
)
def test_a_form_is_tried_on_both_sides_of_0(one: str, other: str, same: bool) -> None:
    assert agree(formula(one), formula(other)) is same
