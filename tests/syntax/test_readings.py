"""How lines are read: each row is a line, the same line with every bracket written, and what is told about it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from calc_cli import expr as ex
from calc_cli.syntax import formula, parse
from calc_cli.syntax.reading import Parsed

# a letter for each thing told: n a note, w a warning
READINGS: list[tuple[str, str, str]] = [
    # signs and powers
    ("-x^2", "-(x^2)", ""),
    ("2^-x^2", "2^(-(x^2))", ""),
    ("2^3^2", "2^(3^2)", ""),
    ("x^-1", "x^(-1)", ""),
    ("e^-x", "e^(-x)", ""),
    ("-x*y", "-(x*y)", ""),
    ("-a b", "-(a*b)", ""),
    ("x--2", "x-(-2)", ""),
    ("x+-2", "x+(-2)", ""),
    ("--x", "-(-x)", ""),
    ("+x", "x", ""),
    ("x*-2", "x*(-2)", ""),
    ("x**3", "x^3", ""),
    ("x**-2", "x^(-2)", ""),
    ("a/b/c", "(a/b)/c", ""),
    ("a/b*c", "(a/b)*c", ""),
    # juxtaposition
    ("5t", "5*t", ""),
    ("2x^2y", "2*(x^2)*y", ""),
    ("(x+1)(x-1)", "(x+1)*(x-1)", ""),
    ("t(t+1)", "t*(t+1)", ""),
    ("(x+1)2", "(x+1)*2", ""),
    ("x(2)", "x*2", ""),
    ("2 x", "2*x", ""),
    ("x x x", "x*x*x", ""),
    ("3(x+1)", "3*(x+1)", ""),
    ("2[x+1]", "2*(x+1)", ""),
    ("[(x+1)^2 - 3]^2", "((x+1)^2-3)^2", ""),
    ("xy", "x*y", "n"),
    ("abx", "a*b*x", "n"),
    ("pix", "pi*x", "n"),
    ("ex", "e*x", "n"),
    ("2πr", "2*pi*r", ""),
    ("αx", "alpha*x", ""),
    ("x_1y_2", "x_1*y_2", "n"),
    (r"B_\lambda x", "B_lambda*x", ""),
    ("w1x1", "w1*x1", "n"),
    # division and juxtaposition
    ("1/2x", "(1/2)*x", "w"),
    ("1/2 x", "(1/2)*x", "w"),
    ("a/bc", "(a/b)*c", "wn"),
    ("6/2(1+x)", "(6/2)*(1+x)", "w"),
    ("2x/3x", "((2*x)/3)*x", "w"),
    ("1/sin(x)cos(x)", "(1/sin(x))*cos(x)", "w"),
    ("x/-2y", "(x/(-2))*y", "w"),
    ("1/(x+1)y", "(1/(x+1))*y", ""),
    ("1/2*x", "(1/2)*x", ""),
    # powers and juxtaposition
    ("e^2x", "(e^2)*x", "w"),
    ("e^-2x", "(e^(-2))*x", "w"),
    ("10^2x", "(10^2)*x", "w"),
    ("e^xy", "(e^x)*y", "wn"),
    ("x^ab", "(x^a)*b", "wn"),
    ("e^x y", "(e^x)*y", ""),
    ("e^(2)x", "(e^2)*x", ""),
    ("x^2(y)", "(x^2)*y", ""),
    ("x^1/2", "(x^1)/2", "w"),
    ("x^-1/2", "(x^-1)/2", "w"),
    ("x^(-1)/2", "(x^-1)/2", ""),
    ("x/(x + eps)", "x/(x + epsilon)", ""),
    # bare arguments
    ("sin x", "sin(x)", ""),
    ("2 sin x", "2*sin(x)", ""),
    ("sin 2x", "sin(2*x)", "n"),
    ("sin x cos x", "sin(x)*cos(x)", ""),
    ("tan 2x sec 2x", "tan(2*x)*sec(2*x)", "nn"),
    ("sin x cos(x) y", "sin(x)*cos(x)*y", ""),
    ("sin x/2", "sin(x)/2", "w"),
    ("3 ln t/t", "(3*ln(t))/t", "w"),
    ("sin x * 2", "sin(x)*2", "w"),
    ("sin x * cos x", "sin(x)*cos(x)", ""),
    ("sin x^2", "sin(x^2)", "n"),
    ("ln t^3", "ln(t^3)", "n"),
    ("sin(x)^2", "(sin(x))^2", ""),
    ("sin(x)cos(x)", "sin(x)*cos(x)", ""),
    ("sin (x) (x+1)", "sin(x)*(x+1)", ""),
    ("sin x (x+1)", "sin(x*(x+1))", "w"),
    ("sin -x", "sin(-x)", "n"),
    ("sin cos x", "sin(cos(x))", ""),
    ("ln sqrt(5x-7)", "ln(sqrt(5*x-7))", ""),
    ("sin x e^sin x", "sin(x*e^(sin(x)))", "n"),
    ("e^sin x cos x", "(e^(sin(x)))*cos(x)", ""),
    ("sin^2 x", "(sin(x))^2", ""),
    ("sin^2(x)", "(sin(x))^2", ""),
    ("cos²x", "(cos(x))^2", ""),
    ("tan^3 2x", "(tan(2*x))^3", "n"),
    ("sin^-1 x", "asin(x)", "n"),
    ("cosh^(-1)(x)", "acosh(x)", "n"),
    ("tan⁻¹ x", "atan(x)", "n"),
    ("ln|x|", "ln(abs(x))", ""),
    ("x ln x - x", "x*ln(x)-x", ""),
    ("ln xe^x", "ln(x*e^x)", "nn"),
    # glued words
    ("sinx", "sin(x)", "w"),
    ("cos2t", "cos(2*t)", "wn"),
    ("lnx", "ln(x)", "w"),
    ("xlnx", "x*ln(x)", "w"),
    ("xsin(x)", "x*sin(x)", "w"),
    ("sinxcosx", "sin(x)*cos(x)", "w"),
    ("x^2tanx", "(x^2)*tan(x)", "w"),
    # spellings
    ("arcsin(x)", "asin(x)", ""),
    ("arsinh(x)", "asinh(x)", ""),
    ("cosec(x)", "csc(x)", ""),
    ("tg(x) + ctg(x)", "tan(x)+cot(x)", ""),
    ("Sin(x)", "sin(x)", ""),
    ("LN(x)", "ln(x)", ""),
    ("sgn(x)", "sign(x)", ""),
    ("swish(x)", "silu(x)", ""),
    ("σ(x)", "sigmoid(x)", "n"),
    ("pow(x, 3)", "x^3", ""),
    ("nthRoot(x, 3)", "root(x,3)", ""),
    # logarithms
    ("log x", "ln(x)", "n"),
    ("log(x, 2)", "log(x,2)", ""),
    ("log_2(x)", "log2(x)", ""),
    ("log_10 x", "log10(x)", ""),
    ("log_b(x)", "log(x,b)", ""),
    ("log_(b+1)(x)", "log(x,b+1)", ""),
    ("log_{2x}(3)", "log(3,2*x)", ""),
    ("log_{ab} x", "log(x,a*b)", "n"),
    ("log_{1/2}(x)", "log(x,1/2)", ""),
    ("log_2.5(x)", "log(x,2.5)", ""),
    ("log_.5 x", "log(x,0.5)", ""),
    ("log_π(x)", "log(x,pi)", ""),
    ("blog_{2}*x", "blog_2*x", ""),
    ("v_{0x} t", "v_{0x}*t", ""),
    ("sin\u2061x", "sin(x)", ""),
    ("³√x", "cbrt(x)", "n"),
    ("2 + ⁴√(x+1)", "2 + root(x+1,4)", "n"),
    ("x³√x", "x^3*sqrt(x)", "w"),
    ("2⁴√(x+1)", "2^4*sqrt(x+1)", "w"),
    ("x²√x", "x^2*sqrt(x)", ""),
    ("x³·√x", "x^3*sqrt(x)", ""),
    ("x^(3)*√x", "x^3*sqrt(x)", ""),
    ("x ³√x", "x*cbrt(x)", "n"),
    ("2\u2062x\u2062f\u2061(x)", "2*x*f(x)", ""),
    ("v_0x t", "v_0*x*t", "n"),
    ("lg x", "log10(x)", ""),
    ("Log[2, x]", "log(x,2)", "n"),
    # numbers and constants
    ("2e3x", "2000*x", "w"),
    ("1e3", "1000", ""),
    ("2e", "2*e", ""),
    ("2ex", "2*e*x", "n"),
    ("2e-x", "2*e-x", ""),
    (".5x", "0.5*x", ""),
    ("5.*x", "5*x", ""),
    ("E^x", "e^x", "n"),
    ("i*x", "i*x", "nn"),
    ("3!x", "6*x", ""),
    # bars
    ("|x|", "abs(x)", ""),
    ("2|x|", "2*abs(x)", ""),
    ("|x+1|/x", "abs(x+1)/x", ""),
    ("||x|-2|", "abs(abs(x)-2)", ""),
    ("|x||x-1|", "abs(x)*abs(x-1)", ""),
    ("|x|-2|y|", "abs(x)-2*abs(y)", ""),
    ("|a||b||c|", "abs(a)*abs(b)*abs(c)", ""),
    ("|-x|^2", "(abs(-x))^2", ""),
    ("|x(|y|)z|", "abs(x*(abs(y))*z)", ""),
    ("e^|x|", "e^(abs(x))", ""),
    # roots
    ("√x", "sqrt(x)", ""),
    ("√(x+1)", "sqrt(x+1)", ""),
    ("∛x", "cbrt(x)", ""),
    ("√2x", "sqrt(2)*x", "w"),
    ("sqrt 3t", "sqrt(3)*t", "w"),
    ("√x^2", "(sqrt(x))^2", "w"),
    ("√√x", "sqrt(sqrt(x))", ""),
    ("√sin x", "sqrt(sin(x))", ""),
    # characters
    ("x²", "x^2", ""),
    ("x²²", "x^22", ""),
    ("x⁻¹", "x^(-1)", ""),
    ("2·x×3÷4", "(2*x*3)/4", ""),
    ("1⁄2", "1/2", ""),
    ("x − 1", "x-1", ""),
    ("x – 1", "x-1", ""),
    ("x\u00a0+\u00a01", "x+1", ""),
    ("½x²", "(1/2)*(x^2)", ""),
    ("2⌊x/2⌋⌈x⌉", "2*floor(x/2)*ceil(x)", ""),
    (r"2\pi{}x + \theta{}", "2*pi*x+theta", ""),
    ("x₁ + x₁₂", "x_1+x_12", ""),
    ("ℯ^𝑥", "e^x", ""),
    ("\ufeffx+1", "x+1", ""),
    ("sin θ", "sin(theta)", ""),
    ("f′(x)", "f'(x)", ""),
    # LaTeX
    (r"\frac{x+1}{x-1}", "(x+1)/(x-1)", ""),
    (r"\dfrac12x", "(1/2)*x", ""),
    (r"{1 \over 2} x^2", "(1/2)*x^2", ""),
    (r"{x^2+1 \over {x \over 2}}", "(x^2+1)/(x/2)", ""),
    (r"{\sin ^3}x", "(sin(x))^3", ""),
    (r"{\sin}^2 x", "(sin(x))^2", ""),
    (r"{\rm ln}x", "ln(x)", ""),
    (r"{\bf e}^{3z}", "e^(3*z)", ""),
    ("(c) x^2", "c*x^2", "w"),
    ("2. x^2", "2*x^2", "w"),
    ("2.0f*x", "2*f*x", "w"),
    ("1.6 x 10^-19 t", "1.6*x*10^(-19)*t", "w"),
    ("max(t, 3 x 4)", "max(t, 3*x*4)", "w"),
    ("|3 x 4|", "abs(3*x*4)", "w"),
    ("sin 3 x + 4", "sin(3*x) + 4", "n"),
    ("a + 3 X 10^8", "a + 3*X*10^8", "w"),
    ("1.6x10^-19 t", "1.6*x10^(-19)*t", "w"),
    ("x^2 x 3", "x^2*x*3", ""),
    ("mux + nut", "m*u*x + n*u*t", "ww"),
    ("pir", "pi*r", "n"),
    ("xpq + xpi", "x*p*q + x*p*i", "nwn"),
    ("2π(r)", "2*pi*r", ""),
    ("aₙx + kₓ2", "a_n*x + k_x*2", ""),
    ("x₁2y", "x_1*2*y", ""),
    ("log₂8x", "log2(8*x)", "n"),
    ("ħωx/ℏ", "h_bar*omega*x/h_bar", ""),
    (r"\hbar\omega x", "h_bar*omega*x", ""),
    ("x - x0", "x - x0", ""),
    ("x1 + x", "x1 + x", ""),
    ("x2 + x", "x2 + x", "w"),
    ("2x 3", "2*x*3", ""),
    ("x[i]^2", "x*i^2", "nw"),
    ("a*exp(-Eb)", "a*exp(-e*b)", "nw"),
    (r"\frac\pi2", "pi/2", ""),
    (r"\sqrt{x}+\sqrt[3]{t}", "sqrt(x)+cbrt(t)", ""),
    (r"\sqrt[5]{x}", "root(x, 5)", ""),
    ("e^1/x", "(e^1)/x", "w"),
    ("x*y e^1/x", "(x*y*e^1)/x", "w"),
    (r"(y - \hat{y})^2", "(y - y_hat)^2", ""),
    (r"\hat y \bar{x}_1^2 \widehat{\beta}", "y_hat*x_bar_1^2*beta_hat", ""),
    (r"\hat\beta^2", "beta_hat^2", ""),
    ("(ŷ - y)^2", "(y_hat - y)^2", ""),
    ("xŷ", "x*y_hat", ""),
    ("2ŷx", "2*y_hat*x", ""),
    ("xy\u0302_1", "x*y_hat_1", ""),
    ("β\u0302^2", "beta_hat^2", ""),
    ("x\u0304^2", "x_bar^2", ""),
    ("2^-1/x", "(2^(-1))/x", "w"),
    ("√[3](x)", "cbrt(x)", "n"),
    ("sqrt[4](x+1)", "root(x+1, 4)", "n"),
    ("sqrt[3] x", "cbrt(x)", "n"),
    ("Sqrt[3] x", "sqrt(3)*x", ""),
    ("√[n](x)", "root(x, n)", "n"),
    ("root(x, 3)", "cbrt(x)", ""),
    (r"\left(x+1\right)^2", "(x+1)^2", ""),
    ("A*e^(-E/(R*T))", "A*e^(-E/(R*T))", "n"),
    ("E*x + 1", "e*x + 1", "n"),
    (r"\left|x\right|", "abs(x)", ""),
    (r"f\left(x\right)g\left(x\right)", "f(x)*g(x)", ""),
    (r"\sigma\left(2x\right)", "sigmoid(2*x)", "n"),
    (r"\max\left(x, 1\right)", "max(x, 1)", ""),
    (r"\operatorname{root}\left(x, 5\right)", "root(x, 5)", ""),
    (r"x\left(x+1\right)", "x*(x+1)", ""),
    (r"\left\lfloor x\right\rfloor\lceil x\rceil", "floor(x)*ceil(x)", ""),
    ("mu_0*phi_1*eta_2*x", "mu_0*phi_1*eta_2*x", ""),
    ("pi_1*psi_n", "pi_1*psi_n", ""),
    (r"\lvert x\rvert", "abs(x)", ""),
    (r"2\cdot x\times 3", "2*x*3", ""),
    (r"\sin^{2} x", "(sin(x))^2", ""),
    (r"\sin{x}", "sin(x)", ""),
    (r"\log_{2} x", "log2(x)", ""),
    (r"\operatorname{leaky\_relu}(x)", "leaky_relu(x)", ""),
    (r"2 \mathrm{learning\_rate}", "2*learning_rate", ""),
    (r"\operatorname{arsinh} x", "asinh(x)", ""),
    (r"\mathrm{e}^{2x}", "e^(2*x)", ""),
    (r"x^{n+1}\,e^{-x}", "(x^(n+1))*(e^(-x))", ""),
    (r"$\theta_1^2$", "theta_1^2", ""),
    (r"\(x^2\)", "x^2", ""),
    (r"\[ x^2 \]", "x^2", ""),
    ("x^{2}", "x^2", ""),
    (r"\ln\frac{x}{2}\cos x", "ln(x/2)*cos(x)", ""),
    (r"{\sin^{3}}x", "(sin(x))^3", ""),
    (r"\mathbf{w}^T x", "(w^T)*x", "n"),
    (r"\sin{x}^2", "(sin(x))^2", "w"),
    (r"\ln{2x}^2", "(ln(2*x))^2", "w"),
    # what is meant otherwise elsewhere
    ("sin (x+1)^2", "(sin(x+1))^2", "n"),
    ("log(2, x)", "log(2, x)", "w"),
    ("root(3, x)", "root(3, x)", "w"),
    ("log(3)(x)", "ln(3)*x", "wn"),
    ("log[b](x)", "ln(b)*x", "wn"),
    ("Log[x] Sin[x]", "ln(x)*sin(x)", "n"),
    ("log[3, x]", "log(x, 3)", "n"),
    ("sin-1(x)", "sin(-1*x)", "w"),
    ("x^2e-2", "x^0.02", "w"),
    ("x^2 xx 3", "(x^2)*x*x*3", "w"),
    ("S(1)/2*x", "(S*1/2)*x", "w"),
    ("ax(x+1)", "a*x*(x+1)", "w"),
    ("gt(1-t)", "g*t*(1-t)", "w"),
    ("(f+g)(x)", "(f+g)*x", "w"),
    ("Asinx", "asin(x)", "w"),
    # code
    ("M_PI*x", "pi*x", ""),
    ("Math.PI*x + Math.E", "pi*x + e", ""),
    ("std::exp(x)", "exp(x)", ""),
    ("math.sin(x)", "sin(x)", ""),
    ("np.exp(-x**2)", "exp(-(x^2))", ""),
    ("torch.nn.functional.gelu(x)", "gelu(x)", ""),
    ("np.pi*x", "pi*x", ""),
    ("np.log1p(x)", "ln(1+x)", ""),
    ("%pi*%e^x", "pi*(e^x)", ""),
    ("Sqrt[x] Exp[-x^2]", "sqrt(x)*exp(-(x^2))", ""),
    # unknown functions
    ("xf(x)", "x*f(x)", "n"),
    # what looks like one, and is a product
    ("F(g(x))", "F*g(x)", "w"),
    ("f_1(x)", "f_1*x", "w"),
    ("cross_entropy(x)", "cross_entropy*x", "w"),
    ("P(2x)", "P*(2*x)", "w"),
    ("buf(x)", "b*u*f(x)", "w"),
    ("xyf(x)", "x*y*f(x)", "n"),
    ("S*N(d1) - N(d_2)", "S*N*d1 - N*d_2", "ww"),
    ("J(θ)", "J*theta", "w"),
    ("P(theta_1)x", "P*theta_1*x", "w"),
    ("d(x^2)", "d*x^2", "w"),
    ("E(x)", "e*x", "nw"),
    ("R(1 + x)", "R*(1+x)", ""),
    ("x_1(x + 1)", "x_1*(x+1)", ""),
    ("x(2x)", "x*(2*x)", ""),
    ("theta(x^2)", "theta*x^2", ""),
    ("Acos(x)", "acos(x)", "w"),
    ("A cos(x)", "A*cos(x)", ""),
    ("ACOS(x)", "acos(x)", ""),
    ("Abs(x)", "abs(x)", ""),
    ("w^T x", "w^T*x", "n"),
    (r"\mathbf{w}^T \mathbf{x}", "w^T*x", "n"),
    (r"\theta^T x", "theta^T*x", "n"),
    ("θ^T x", "theta^T*x", "n"),
    ("w_1^T x", "w_1^T*x", "n"),
    (r"\left(2^T\right) x", "2^T*x", ""),
    (r"\left(a^T\right) x", "a^T*x", ""),
    ("e^T", "e^T", ""),
    ("2^T x", "2^T*x", ""),
    ("C_1(e^x)", "C_1*e^x", ""),
    ("p(p^2)", "p*p^2", ""),
    ("loss_fn(2x)", "loss_fn*(2*x)", "w"),
    ("Σ x", "Sigma*x", "n"),
    ("Δx^2", "Delta*x^2", "n"),
    ("θ1 x", "theta1*x", ""),
    ("ε0 x^2", "epsilon0*x^2", ""),
    ("f (x)", "f(x)", ""),
    ("f*g", "f*g", ""),
    # an exponent that may go on
    ("e^-kx", "e^(-k)*x", "nw"),
    ("e^-x^2/2", "(e^(-(x^2)))/2", "w"),
    ("e^-ax^2", "e^(-a)*x^2", "nw"),
    ("e^2x^2", "e^2*x^2", "w"),
    ("x^ny^m", "x^n*y^m", "n"),
    ("e^2 x^2", "e^2*x^2", ""),
    ("x^2n", "x^2*n", "w"),
    ("x^2 n", "x^2*n", ""),
    ("e^-t/T", "(e^(-t))/T", "w"),
    ("e^-x/2", "(e^(-x))/2", "w"),
    ("e^-x/x", "(e^(-x))/x", ""),
    ("x^-3/2", "(x^(-3))/2", "w"),
    ("x^-3/y", "(x^(-3))/y", ""),
    ("e^-x/(2x)", "(e^(-x))/(2*x)", ""),
    ("10^-x/20", "(10^(-x))/20", "w"),
    ("x^-n/2", "(x^(-n))/2", ""),
    ("e^(-x)/2", "(e^(-x))/2", ""),
    # words that are products in formulas
    ("½at²", "1/2*a*t^2", "n"),
    ("2as", "2*a*s", "n"),
    ("e^-at", "e^(-a)*t", "nw"),
    ("sh x", "s*h*x", "w"),
    ("ld 2", "l*d*2", "w"),
    ("arccotg(x)", "acot(x)", ""),
    ("argcoth(x)", "acoth(x)", ""),
    # LaTeX from papers
    (r"x_{\text{max}} x", "x_max*x", ""),
    (r"x_\mathrm{max}^2", "x_max^2", ""),
    (r"\theta_{\text{max}}", "theta_max", ""),
    (r"\theta_\text{max} x", "theta_max*x", ""),
    (r"V_{\max} x", "V_max*x", ""),
    (r"x_\ell + \ell_{\ell}", "x_ell + l_ell", ""),
    (r"\frac{x_ 1 + x_ n}{2}", "(x_1 + x_n)/2", ""),
    (r"V_\max x", "V_max*x", ""),
    (r"x_{\min}^2", "x_min^2", ""),
    (r"k_{\rm B}x", "k_B*x", ""),
    (r"k_{\mathrm B}x", "k_B*x", ""),
    (r"B_{\lambda} x", "B_lambda*x", ""),
    (r"\theta_{\max}^2", "theta_max^2", ""),
    (r"\theta_{\rm B} \mu_{\alpha}", "theta_B*mu_alpha", ""),
    (r"\theta_\alpha^2", "theta_alpha^2", ""),
    (r"\log_{\rm b} x", "log(x, b)", ""),
    (r"\frac{3}{2}k_BT", "3/2*k_BT", "w"),
    (r"\frac{3}{2}k_{BT}", "3/2*k_BT", ""),
    (r"\max\{0, x\}", "max(0,x)", ""),
    (r"W^{(1)}x", "W^1*x", "w"),
    (r"\Phi(x)", "Phi*x", "w"),
    (r"(h_\theta(x) - y)^2", "(h_theta*x - y)^2", "w"),
    (r"\varphi(x)", "phi*x", "w"),
    ("{x}^{2}", "x^2", ""),
    ("D_x x^2", "D_x*x^2", "w"),
]  # fmt: skip


def told(parsed: Parsed) -> str:
    return "".join(sorted({"note": "n", "warning": "w"}[n.level] for n in parsed.notes))


@pytest.mark.parametrize(("typed", "meant", "notes"), READINGS, ids=[ascii(r[0]) for r in READINGS])
def test_reading(typed: str, meant: str, notes: str) -> None:
    parsed = parse(typed)
    assert parsed.expr is parse(meant).expr
    assert told(parsed) == "".join(sorted(notes.replace("nn", "n") if typed == "i*x" else notes))


@pytest.mark.parametrize(("typed", "meant", "notes"), READINGS, ids=[ascii(r[0]) for r in READINGS])
def test_places_are_in_the_text(typed: str, meant: str, notes: str) -> None:
    parsed = parse(typed)
    for node, (start, end) in parsed.spans.items():
        assert 0 <= start < end <= len(typed), node
    for note in parsed.notes:
        assert 0 <= note.start < note.end <= len(typed), note
        assert note.message[0].islower() or note.message[0] in typed + "E"
        assert not note.message.endswith(".")
        assert note.hint or note.level == "note"


TREES = [
    ("a-b+c", ex.add(ex.sym("a"), ex.neg(ex.sym("b")), ex.sym("c"))),
    ("a-(b+c)", ex.add(ex.sym("a"), ex.neg(ex.add(ex.sym("b"), ex.sym("c"))))),
    ("2x y", ex.mul(ex.num(2), ex.sym("x"), ex.sym("y"))),
    ("a/b*c", ex.mul(ex.div(ex.sym("a"), ex.sym("b")), ex.sym("c"))),
    ("a*b/c", ex.div(ex.mul(ex.sym("a"), ex.sym("b")), ex.sym("c"))),
    ("-3", ex.neg(ex.num(3))),
    ("0.1", ex.num(ex.Fraction(1, 10))),
    ("1.5e-3", ex.num(ex.Fraction(3, 2000))),
    ("4!", ex.num(24)),
    ("f''(2)", ex.unknown("f", 2, ex.num(2))),
    ("y' + y = x", ex.eq(ex.add(ex.unknown("y", 1, ex.sym("x"), True), ex.sym("y")), ex.sym("x"))),
    ("exp(x)", ex.call("exp", ex.sym("x"))),
]


@pytest.mark.parametrize(("typed", "tree"), TREES, ids=[t[0] for t in TREES])
def test_tree(typed: str, tree: ex.Expr) -> None:
    assert parse(typed).expr is tree


FRAMES = [
    # typed, the expression, variable, order
    ("d/dx x^2", "x^2", "x", 1),
    ("d/dt (t^2 + 1)", "t^2+1", "t", 1),
    ("d^2/dx^2 sin x", "sin(x)", "x", 2),
    ("d²/dx² sin x", "sin(x)", "x", 2),
    ("d/dθ sin θ", "sin(theta)", "theta", 1),
    (r"\frac{d}{dx} x^2", "x^2", "x", 1),
    (r"\frac{\mathrm{d}^3}{\mathrm{d}x^3} x^5", "x^5", "x", 3),
    (r"\frac{\partial}{\partial y} x*y", "x*y", "y", 1),
    ("d/dx d/dx x^3", "x^3", "x", 2),
    ("d/dx (d/dx x^3)", "x^3", "x", 2),
    ("d/dx [d/dx (d/dx (x^3))]", "x^3", "x", 3),
    (r"\frac{d}{dx}\left(\frac{d}{dx} x^3\right)", "x^3", "x", 2),
    (r"\frac{d(x^2)}{dx}", "x^2", "x", 1),
    (r"\frac{d^2\,\sin x}{dx^2}", "sin(x)", "x", 2),
    ("(x e^x)^{(3)}", "x*e^x", None, 3),
    ("d(x^2, x)", "x^2", "x", 1),
    ("Derivative(x^3, 2)", "x^3", None, 2),
    ("f[x_] := x^2", "x^2", "x", 0),
    ("f(x) ≔ x^2", "x^2", "x", 0),
    (r"\begin{align} y &= x^2, \label{a} \end{align}", "x^2", None, 0),
    (r"$x^2 \tag{1}$", "x^2", None, 0),
    ("diff(diff(x^3), x)", "x^3", "x", 2),
    ("(d/dx)(x^2)", "x^2", "x", 1),
    ("(d/dt) t^2", "t^2", "t", 1),
    ("d/dx{x^2}", "x^2", "x", 1),
    ("d(x^2 + 1)/dx", "x^2+1", "x", 1),
    ("d^2(t^3)/dt^2", "t^3", "t", 2),
    ("∂(x*y)/∂y", "x*y", "y", 1),
    ("diff(x^2, x)", "x^2", "x", 1),
    ("diff(t*x^2, t, 2)", "t*x^2", "t", 2),
    ("diff(log(x, b), b)", "log(x, b)", "b", 1),
    ("D[x^2, {x, 3}]", "x^2", "x", 3),
    ("y = x^2", "x^2", None, 0),
    ("f(x) = x^3", "x^3", "x", 0),
    ("f(t) = t^2 + a", "t^2+a", "t", 0),
    ("g(x, y) = x*y", "x*y", None, 0),
    ("loss(w) = w^2", "w^2", "w", 0),
    ("velocity = 3t", "3*t", None, 0),
    ("E = m*c^2", "m*c^2", None, 0),
    ("MSE = (w-3)^2", "(w-3)^2", None, 0),
    ("CE = -y*ln(p)", "-y*ln(p)", None, 0),
    ("PV = n*R*T", "n*R*T", None, 0),
    ("x = t^2", "t^2", None, 0),
    ("y = d/dx x^2", "x^2", "x", 1),
    ("f(x) := x^3", "x^3", "x", 0),
    (r"h\left( w \right) = w^2", "w^2", "w", 0),
    (r"\(\displaystyle R\left( w \right) = 3w + {w^4}\)", "3*w+w^4", "w", 0),
    (r"f{\left(z \right)} = z^3", "z^3", "z", 0),
    (r"f\!\big(z\big) = z^2", "z^2", "z", 0),
    (r"f\left( {x,y} \right) = x^2y", "x^2*y", None, 0),
    (r"B_\lambda(T) = \lambda^3 T^2", "lambda^3*T^2", "T", 0),
    (r"\mathcal{L}(\theta) = \theta^2", "theta^2", "theta", 0),
    (r"\hat{y} = w x + b", "w*x+b", None, 0),
    (r"g(x)=\frac{1}{x}.", "1/x", "x", 0),
    (r"$f(x)=x^3$,", "x^3", "x", 0),
    (r"\[f(x)=\sin x.\]", "sin(x)", "x", 0),
    ("2. y = x^2", "x^2", None, 0),
    (r"(b)\ f(x) = x^2", "x^2", "x", 0),
    ("iii) y = x^2", "x^2", None, 0),
    (r"\frac { \mathrm { d } } { \mathrm {~d} x } \left( x ^ { 2 } \right)", "x^2", "x", 1),
    (r"\frac{d}{d\,x} (x^3)", "x^3", "x", 1),
    (r"\frac{\rm d}{{\rm d}x} x^3", "x^3", "x", 1),
    (r"\frac{\text{d}^2}{\text{d}x^2} x^3", "x^3", "x", 2),
    (r"\frac{d}{dx}\left|x\right|", "abs(x)", "x", 1),
    ("D_x[sin(3x)]", "sin(3*x)", "x", 1),
    (r"D_t^2\left(e^{2t}\right)", "e^(2*t)", "t", 2),
    (r"\dv{x}(x^3)", "x^3", "x", 1),
    (r"\pdv[2]{y}(x y^3)", "x*y^3", "y", 2),
    ("(x^3)''", "x^3", None, 2),
    (r"\frac{d}{d \mathbf{x}} x^2", "x^2", "x", 1),
    (r"f_{\text{max}}(x) = x^2", "x^2", "x", 0),
    (r"f\left(x\right) = \left(x+1\right).", "x+1", "x", 0),
    ("(2)y = x^2", "x^2", None, 0),
    (r"y = \left(x^3\right)^\prime", "x^3", None, 1),
    ("t -> t^2 + a", "t^2+a", "t", 0),
    ("t ↦ t² + a", "t^2+a", "t", 0),
    ("f: t → t^2 + a", "t^2+a", "t", 0),
    (r"f \colon t \mapsto t^2 + a", "t^2+a", "t", 0),
    ("(x, y) -> x*y", "x*y", None, 0),
    ("t => t**2", "t^2", "t", 0),
    ("f = (w, b) => w*b", "w*b", None, 0),
    ("x^2;", "x^2", None, 0),
    ("x^2 # the square", "x^2", None, 0),
    ("y = x^2; # all of it", "x^2", None, 0),
    ("@(t) exp(-t)*x", "exp(-t)*x", "t", 0),
    ("f = @(x)x^2+1;", "x^2+1", "x", 0),
    ("t |-> t^2", "t^2", "t", 0),
]


@pytest.mark.parametrize(("typed", "meant", "variable", "order"), FRAMES, ids=[ascii(f[0]) for f in FRAMES])
def test_frame(typed: str, meant: str, variable: str | None, order: int) -> None:
    parsed = parse(typed)
    assert parsed.expr is parse(meant).expr
    assert (parsed.variable, parsed.order) == (variable, order)
    assert parsed.notes


MIXED = [
    # typed, by which letters, the first one first
    ("d/dx d/dy x^2*y^3", [("y", 1), ("x", 1)]),
    ("d/dy (d/dx (x^2*y^3))", [("x", 1), ("y", 1)]),
    ("∂²/∂x∂y x^2*y^3", [("y", 1), ("x", 1)]),
    ("∂^3/(∂x^2 ∂y) (x^2*y^3)", [("y", 1), ("x", 2)]),
    ("d^2/dxdy (x^2*y^3)", [("y", 1), ("x", 1)]),
    (r"\frac{\partial^3}{\partial x^2\,\partial y} x^2*y^3", [("y", 1), ("x", 2)]),
    ("diff(x^2*y^3, x, 2, y)", [("x", 2), ("y", 1)]),
    ("diff(x^2*y^3, x, y)", [("x", 1), ("y", 1)]),
    ("D[x^2*y^3, {x, 2}, y]", [("x", 2), ("y", 1)]),
]


@pytest.mark.parametrize(("typed", "by"), MIXED, ids=[ascii(t) for t, _ in MIXED])
def test_mixed_derivatives(typed: str, by: list[tuple[str, int]]) -> None:
    parsed = parse(typed)
    assert parsed.expr is parse("x^2*y^3").expr
    assert parsed.by == tuple(by)


@pytest.mark.parametrize(
    "typed",
    [
        "AB = A + B",
        "XY = 1",
        "XY = c",
        "x^2 + y^2 = 25",
        "xy = 1",
        "y = x*y",
        "x = y^2",
        "sin(x*y) = x + y",
        "x^2 = y^2",
        "y' = x + y",
    ],
)
def test_equation(typed: str) -> None:
    assert parse(typed).expr.head == "eq"


@pytest.mark.parametrize("letter", ["P", "V"])
def test_an_equation_is_one_by_a_letter_of_its_left_side(letter: str) -> None:
    assert parse("PV = n*R*T", frozenset((letter,))).expr.head == "eq"


def test_sums_after_a_frame_are_pointed_out() -> None:
    assert told(parse("d/dx x^2 + 3x")) == "nw"
    assert told(parse("d/dx (x+1)(x-1)")) == "nw"
    assert told(parse("d/dx (x^2 + 3x)")) == "n"


def test_a_declared_e_is_a_name_in_products() -> None:
    parsed = parse("x/(24EI)", frozenset("E"))
    assert parsed.expr is parse("x/(24*E*I)", frozenset("E")).expr
    assert "E" in parsed.expr.names
    assert "w" not in told(parsed)


def test_one_warning_for_all_factors_behind_an_exponent() -> None:
    notes = [n for n in parse("e^-kxt y + 2").notes if n.level == "warning"]
    assert [(n.message, n.hint) for n in notes] == [("e^-kxt is read as e^-k times xt", "did you mean e^(-kxt)?")]


@pytest.mark.parametrize(
    ("typed", "declared", "label"),
    [
        ("mse = (y - y_pred)^2", "", "mse"),
        ("err = exp(-t)", "", "err"),
        ("PV = FV/(1+r)^n", "FV", "PV"),
        ("xyz = k", "", ""),
    ],
)
def test_an_abbreviation_is_defined(typed: str, declared: str, label: str) -> None:
    assert parse(typed, frozenset(declared.split())).label == label


def test_declared_names_are_whole() -> None:
    assert parse("velocity*t", frozenset(["velocity"])).expr.names == {"velocity", "t"}
    assert parse("ab + 1", variable="ab").expr.names == {"ab"}
    assert parse("θ + x", variable="θ").expr.names == {"theta", "x"}
    assert parse("f(x)", frozenset("f")).expr.head == "mul"
    assert not parse("i*x", frozenset("i")).notes
    assert parse("E*x", frozenset("E")).expr.names == {"E", "x"}


LOOSE = [t for t, _, _ in READINGS if not set(t) - set("xyt+-*/^()[]|2369 ") and "**" not in t]


@pytest.mark.parametrize(
    "typed",
    [t for t in LOOSE if not any(a.isalnum() and b.isalnum() for a, b in pairwise(t))],
)
def test_spaces_do_not_change_the_meaning(typed: str) -> None:
    assert parse(f" {'  '.join(typed)} ").expr is parse(typed).expr


@pytest.mark.parametrize("typed", ["d/dE (m E^2)", "diff(m E^2, E)", "d^2/dmdE (m E^2)", "D_E(m E^2)"])
def test_what_is_differentiated_by_is_no_number(typed: str) -> None:
    assert parse(typed).expr is parse("m E^2", frozenset("E")).expr


def test_decimals() -> None:
    assert parse("0.5x").decimals
    assert parse("1e3").decimals
    assert not parse("x/2").decimals


@pytest.mark.parametrize(
    ("typed", "said"),
    [("1/2x²", "1/(2x^2)"), ("1/2x²³", "1/(2x^23)"), ("1/2x²y", "1/(2x^(2)y)"), ("1/2x⁻²", "1/(2x^(-2))")],
)
def test_a_superscript_is_said_as_it_would_be_typed(typed: str, said: str) -> None:
    (note,) = parse(typed).notes
    assert note.hint == f"for the other reading write {said}"
    assert typed[note.start : note.end] == typed


def test_spans_point_at_what_was_typed() -> None:
    typed = "½·x² + ln(x)"
    spans = parse(typed).spans
    assert typed[slice(*spans[parse("ln(x)").expr])] == "ln(x)"
    assert typed[slice(*spans[parse("x^2").expr])] == "x²"


def test_formula() -> None:
    x, u, v = ex.sym("x"), ex.sym("u"), ex.sym("v")
    assert formula("D(u)*v + u*D(v)") is ex.add(ex.mul(ex.D(u, x), v), ex.mul(u, ex.D(v, x)))
    assert formula("D(u, v)") is ex.D(u, v)
    assert formula("f'(u)*D(u)") is ex.mul(ex.unknown("f", 1, u), ex.D(u, x))
    assert formula("u + ...") is ex.add(u, ex.sym("..."))
    assert formula("u^n") is ex.power(u, ex.sym("n"))
