"""Workings as people type them, right ones and ones with one wrong line; a ¦ parts their lines."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc_cli import expr as ex
from calc_cli.grading import diagnosis
from calc_cli.syntax import parse
from calc_cli.topics import equality
from calc_cli.topics.equality import Outcome, compare
from calc_cli.workings import layout, written
from calc_cli.workings.claims import Claim, WorkingError
from calc_cli.workings.variable import variable
from calc_cli.workings.working import judged

RIGHT = [
    (
        "A = 2πr² + 660/r ¦ dA/dr = 4πr - 660/r² ¦ dA/dr = 0 ¦ r³ = 165/π ¦ r = 3.745 (3 d.p.)"
        " ¦ r ≈ 3.74 (to 3 s.f.)"
    ),
    "f(u) = u^3 ¦ g(x) = 2x + 1 ¦ h(x) = f(g(x)) = (2x + 1)^3 ¦ h'(x) = f'(g(x)) g'(x) = 3(2x + 1)^2 · 2",
    "f(x,y) = 4x + 6y - x² - y² ¦ f_x = 4 - 2x, f_y = 6 - 2y ¦ f_x = f_y = 0 ⟹ (x, y) = (2, 3)",
    "f(x,y) = 4x + 6y - x² - y² ¦ ∂f/∂x = ∂f/∂y = 0 ¦ x = 2, y = 3",
    "f(x,y) = x^2 + xy + y^2 ¦ f_x = 2x + y ¦ f_y = x + 2y ¦ f_x = f_y ¦ x = y",
    "f(x) = 3x^5 - 5x^3 ¦ f'(x) = 15x^4 - 15x^2 ¦ Stationary points at x = 0, x = 1 and x = -1",
    "f(x) = 3x^5 - 5x^3 ¦ f'(x) = 15x^4 - 15x^2 ¦ The critical points are at x = 0, x = 1 and x = -1",
    "f(x) = x^2 - 2x ¦ f'(x) = 2x - 2 ¦ stationary point at x = 1 ¦ turning point (1, -1)",
    "m_1 = 0.9·0 + 0.1·2 = 0.2 ¦ m̂_1 = m_1/(1 - 0.9) = 2",
    "A = xy, x + y = 10, dA/dx = 10 - 2x",
    "x + y = 10 ¦ A = xy ¦ dA/dx = 10 - 2x ¦ dA/dx = 0 ¦ x = 5",
    "V = πr^2 h ¦ r + h = 6 ¦ dV/dr = 12πr - 3πr^2 ¦ dV/dr = 0 ¦ r = 4",
    "f(x,y,z) = x + y + z ¦ g(x,y,z) = x^2 + y^2 + z^2 = 3 ¦ ∇f = λ∇g ¦ 1 = 2λx = 2λy = 2λz ¦ x = y = z",
    "f(x,y) = x + y ¦ g(x,y) = x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 1 = 2λy ¦ 2λx = 2λy = 1 ¦ x = y",
    "f(x) = x|x| ¦ f'(x) = 2|x| ¦ f'(0) = 0",
    "f(x) = x^2 |x| ¦ f'(0) = 0 ¦ f''(0) = 0",
    "f(x) = e^x ¦ f is increasing ¦ f is concave up on (-∞, ∞)",
    "f(x) = |x - 2| ¦ if x > 2 then f'(x) = 1 ¦ If x < 2, then f'(x) = -1",
    "f(x) = |x^2 - 1| ¦ for |x| > 1, f'(x) = 2x ¦ if |x| < 1 then f'(x) = -2x",
    "f(x) = |x^2 - 4| ¦ On the interval (-2, 2), f'(x) = -2x ¦ on (2, ∞): f'(x) = 2x",
    "f(x) = x^3 - 3x ¦ On (-1, 1), f'(x) < 0 ¦ on (1, ∞), f is increasing ¦ in (-1, 1): decreasing",
    "x = t^2 + 1, y = t^3 - t ¦ at t = 1: dy/dx = 1 ¦ point (2, 0) ¦ y = x - 2",
    "y = x^2 - 4x ¦ y' = 2x - 4 ¦ y'(2) = 0 ¦ normal: x = 2",
    "y = x^2 - 4x ¦ y' = 2x - 4 = 0 ¦ horizontal tangent: x = 2",
    "x^2 + y^2 = 4 ¦ 2x + 2y y' = 0 ¦ at (0, 2): y' = 0 ¦ tangent: y = 2 ¦ normal: x = 0",
    "x = 2t^2, y = t^3 - 3t ¦ at t = 2: x = 8, y = 2 ¦ slope = 9/8 ¦ tangent: y - 2 = 9/8 (x - 8)",
    "x = 2t^2, y = t^3 - 3t ¦ at t = 2: dy/dx = 9/8 ¦ normal: y - 2 = -8/9 (x - 8)",
    "x = t^2 ¦ y = t^2 + t ¦ dy/dx = (2t+1)/(2t)",
    "x = e^t ¦ y = t e^t ¦ dy/dx = 1 + t",
    "x = sin t ¦ y = sin t + t ¦ slope at t = 0: 2",
    "u = x^2 ¦ y = x^2 + x ¦ dy/dx = 2x + 1 ¦ dy/du = (2x+1)/(2x)",
    "y = sin(x^2) ¦ u = x^2 ¦ dy/du = cos u ¦ dy/dx = 2x cos(x^2)",
    "x = 2t^2, y = t^3 - 3t ¦ at t = 1: dy/dx = 0 ¦ tangent: y = -2",
    "x = y^3 + y ¦ dx/dy = 3y^2 + 1 ¦ dy/dx = 1/(3y^2 + 1) ¦ when y = 1, x = 2 and dy/dx = 1/4",
    "x = e^y ¦ dx/dy = e^y = x ¦ dy/dx = 1/x",
    "x = t^2 ¦ dx/dt = 2t ¦ dt/dx = 1/(2t)",
    "x = y^2 ¦ 1 = 2y y' ¦ y' = 1/(2y)",
    "x = tan y ¦ 1 = sec^2 y dy/dx ¦ dy/dx = cos^2 y = 1/(1 + x^2)",
    "x^2 = 4 ¦ x = ±2",
    "2x + 3 = 7 ¦ 2x = 4 ¦ x = 2",
    "x(x + 1) = 12 ¦ x = 3 or x = -4",
    "100 = 200e^(-0.03t) ¦ e^(-0.03t) = 1/2 ¦ t = (ln 2)/0.03",
    (
        "E(x) = k x/(x^2 + R^2)^(3/2) ¦ E'(x) = k(R^2 - 2x^2)/(x^2 + R^2)^(5/2) ¦ E'(x) = 0"
        " ¦ R^2 - 2x^2 = 0 ¦ x = ±R/√2"
    ),
    "f(x) = x^5/5 - 4a^2 x ¦ f'(x) = 0 ¦ x^4 = 4a^2 ¦ x = ±√(2a)",
    "U(r) = a/r^12 - b/r^6 ¦ U'(r) = -12a/r^13 + 6b/r^7 ¦ U'(r) = 0 ¦ r^6 = 2a/b ¦ r = (2a/b)^(1/6)",
    (
        "x = 2t^2, y = t^3 - 3t ¦ dy/dx = (3t^2 - 3)/(4t) ¦ at t = 2: x = 8, y = 2 ¦ slope = 9/8"
        " ¦ slope of the normal = -8/9"
    ),
    "x = 2t^2, y = t^3 - 3t ¦ slope = dy/dx = (3t^2 - 3)/(4t) ¦ slope = 0 ¦ t = ±1",
    "g(w) = (w - 2)^2 + 0.5|w| ¦ for w > 0: g'(w) = 2(w - 2) + 0.5 ¦ g'(w) = 0 → w = 1.75",
    (
        "tanh(x) = (e^x - e^(-x))/(e^x + e^(-x))"
        " ¦ d/dx tanh(x) = [(e^x + e^(-x))^2 - (e^x - e^(-x))^2]/(e^x + e^(-x))^2 ¦ = 1 - tanh^2(x)"
    ),
    "softplus(x) = ln(1 + e^x) ¦ softplus'(x) = 1/(1 + e^(-x)) ¦ softplus^2(x) = ln(1 + e^x)^2",
    "S(t) = 1/(1 + e^(-t)) ¦ S'(t) = S(t) - S²(t)",
    "f(x) = σ(x) ¦ f'(x) = σ(x) - σ^2(x)",
    "z = w x + b ¦ a = σ(z) ¦ da/dw = x (σ(z) - σ²(z))",
    "sin(θ) = h/5 ¦ h = 5 sin(θ) ¦ dh/dθ = 5 cos(θ)",
    "sin(x) = h/5 ¦ h = 5 sin(x) ¦ dh/dx = 5 cos(x)",
    "π(θ) = 1/(1 + e^(-θ)) ¦ ln π = -ln(1 + e^(-θ)) ¦ d ln π/dθ = e^(-θ)/(1 + e^(-θ)) = 1 - π",
    "loss(w_1, w_2) = (w_1 - 3)^2 + w_2^2 ¦ ∂loss/∂w_1 = 2(w_1 - 3)",
    "δ(x) = w x^2 (3L - x)/(6 E I) ¦ θ = dδ/dx = w x (6L - 3x)/(6 E I) ¦ δ(L) = w L^3/(3 E I)",
    "δ(x) = x^2 ¦ δ(3) = 9",
    "loss(w) = (w - 3)^2 ¦ loss(5) = 4",
    "f(x) = |x - 2| ¦ for x > 2, f(x) = x - 2 and f'(x) = 1",
    "f(x) = |x^3| ¦ for x > 0, f'(x) = 3x^2, f''(x) = 6x",
    "f(x) = |x| ¦ f'(x) = 1 and f''(x) = 0 for x > 0",
    "x_9 = 1 ¦ x_10 = x_9 - 0.1 = 0.9 ¦ x_11 = x_10 - 0.1 = 0.8",
    "f(x) = x^2 - 2x ¦ f'(x) = 2x - 2 ¦ f'(1) = 0 ¦ tangent: y = -1",
    "y = ln(x)/x ¦ y' = (1 - ln x)/x^2 ¦ y(e) = 1/e",
    "f(x) = x ln x ¦ f'(x) = ln x + 1 ¦ f(e) = e ¦ f'(e) = 2",
    "y = x^2 ¦ y' = 2x ¦ y(3) = 9",
    "f(x, y) = x y ¦ y = λ ¦ f(5, 5) = 25",
    "f(x, y) = s^2 ¦ s = x + y ¦ f(1, 2) = 9",
    "d^2 = x^2 + (y - 3)^2 ¦ y = x^2 ¦ d^2 = x^2 + (x^2 - 3)^2",
    "f(x) = x^3 - 3x ¦ f'(x) > 0 for x < -1 ¦ f'(x) = 3x^2 - 3 = 0 (x ≠ -1) ¦ x = 1",
    "f(x,y) = x^2 + y^2 ¦ f_x(1,2) = 2, f_y(1,2) = 4 ¦ f(2,3) = 13 ¦ z = 5 + 2(x-1) + 4(y-2)",
    "k = A e^(-E/(R T)) ¦ dk/dT = A e^(-E/(R T)) * E/(R T^2) ¦ = k E/(R T^2)",
    "f(x) = |x - 2| ¦ for x > 2, f'(x) = 1 ¦ for x < 2, f'(x) = -1",
    "f(x) = |x^2 - 4| ¦ for -2 < x < 2: f'(x) = -2x",
    "C(t) = t e^(-t/2) ¦ C(2) = 2/e ≈ 0.736 mg/L",
    "f(x) = x^2 e^x ¦ f'(x) = (x^2 + 2x) E^x",
    "m = 0, v = 0 ¦ m = 0.9*0 + 0.1*4 = 0.4 ¦ v = 0.999*0 + 0.001*16 = 0.016 ¦ m = 0.9*0.4 + 0.1*4 = 0.76",
    "x_{n+1} = x_n - 0.25 f'(x_n) ¦ f(x) = x^2 + 2x ¦ x_0 = 3 ¦ x_1 = 3 - 0.25(8) = 1 ¦ x_2 = 1 - 0.25(4) = 0",
    "TC(Q) = 50000/Q + 2Q ¦ TC'(Q) = -50000/Q^2 + 2 ¦ Q^2 = 25000 ¦ Q ≈ 158",
    "x = t^2 + 1, y = t^3 - t ¦ t = 1 ¦ point (2, 0) ¦ dy/dx = 1 ¦ y = x - 2",
    "l(λ) = -3λ + 12 ln λ ¦ l'(λ) = 0 gives λ = 4",
    "P(x) = -x^2 + 120x - 500 ¦ Marginal profit: P'(x) = -2x + 120 ¦ Maximum profit: P(60) = 3100",
    "ℓ(p) = k ln p + (n-k) ln(1-p) ¦ ℓ'(p) = k/p - (n-k)/(1-p) ¦ k(1-p) = (n-k)p ¦ k = n p ¦ p = k/n",
    "𝑓(𝑥) = 𝑥^2 ¦ 𝑓'(𝑥) = 2𝑥",
    "c(t) = 0.5 e^(-0.2t) ¦ rate = -dc/dt = 0.1 e^(-0.2t) ¦ at t = 0: rate = 0.1",
    "s(t) = t^2 - 4t ¦ v(t) = 2t - 4 ¦ distance = |s(2) - s(0)| + |s(4) - s(2)| = 4 + 4 = 8",
    "z = x^2 + 2y^2 ¦ f_x = 2x ¦ f_x(1,1) = 2 ¦ z - 3 = 2(x-1) + 4(y-1) ¦ z = 2x + 4y - 3",
    "f(x,y) = x^2 + 2y^2 ¦ f(1,1) = 3, f_x(1,1) = 2, f_y(1,1) = 4 ¦ z - 3 = 2(x-1) + 4(y-1) ¦ f(1.1, 0.9) ≈ 2.83",
    "E(m,b) = (m + b - 1)^2 + (2m + b - 3)^2 ¦ ∂E/∂m = 10m + 6b - 14 ¦ 10m + 6b = 14 ¦ 6m + 4b = 8 ¦ m = 2, b = -1",
    "r^2 + (h/2)^2 = R^2 ¦ V = π r^2 h = π (R^2 - h^2/4) h = π R^2 h - π h^3/4 ¦ dV/dh = π R^2 - 3π h^2/4",
    "T(x) = sqrt(x^2 + 4)/3 + (6 - x)/5 ¦ T'(x) = 0 ¦ 5x = 3 sqrt(x^2 + 4) ¦ 25x^2 = 9(x^2 + 4) ¦ x = 1.5 km",
    "s = 80 + 64t - 16t²¦v = ds/dt = 64 - 32t¦v = 0: t = 2¦s(2) = 144¦s = 0: -16(t² - 4t - 5) = 0¦(t - 5)(t + 1) = 0",
    "f(x) = sin x + cos x on [0, 2π] ¦ f'(x) = cos x - sin x = 0 ¦ x = π/4, 5π/4 ¦ abs max √2 at x = π/4",
    "f(x) = x ln x ¦ domain: x > 0 ¦ f'(x) = 0 → ln x = -1 → x = 1/e",
    "f(x) = x^3 - 3x ¦ f'(x) = 0 → (x-1)(x+1) = 0 → x = ±1",
    "f(x) = x^5 - 5x^4 ¦ f''(x) = 20x^3 - 60x^2 ¦ inflection point only at x = 3",
    "L(w1, w2) = w1^2 + 10 w2^2 ¦ ∂L/∂w1 = 2 w1, ∂L/∂w2 = 20 w2",
    "f(x₁, x₂) = x₁² + x₁x₂ ¦ ∂f/∂x₁ = 2x₁ + x₂ ¦ ∇f(1, 2) = (4, 1)",
    "f(x,y) = xy, g(x,y) = x + 2y = 8 ¦ ∇f = λ∇g ¦ y = λ, x = 2λ ¦ x = 2y ¦ 4y = 8 ¦ y = 2, x = 4 ¦ f(4,2) = 8",
    "f(x) = (x^2-1)/(x-1), x ≠ 1 ¦ f(x) = x + 1 (x ≠ 1) ¦ f'(x) = 1 for all x ≠ 1",
    "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 0 where x ≠ 0 ¦ x = 2",
    "y = (x-1)/(x+1) ¦ domain: x ≠ -1 ¦ dy/dx > 0 for all x ≠ -1",
    "V(x) = x(12-2x)^2 ¦ domain: (0, 6) ¦ V'(x) = 144 - 96x + 12x^2 = 0 ¦ x = 2",
    "y = ax^3 + bx ¦ y(1) = 2 ¦ y' = 3ax^2 + b ¦ a = -1, b = 3 ¦ y = -x^3 + 3x",
    "f(x) = x^2/(x-1)¦increasing: (-∞, 0), (2, ∞)¦decreasing: (0, 1), (1, 2)¦concave up: (1, ∞)¦concave down: (-∞, 1)",
    "f(x) = x^3 - 3x ¦ increasing: x < -1, x > 1 ¦ decreasing: -1 < x < 1 ¦ f is increasing on (-∞, -1) and on (1, ∞)",
    "V(x) = x(12-2x)^2 ¦ V(2) = 128 in^3 ¦ V(2) = 128 cubic inches ¦ x = 2 in",
    "P(x) = 15x - 0.01x^2 ¦ P'(x) = 15 - 0.02x = 0 ¦ x = 750 units ¦ P(750) = 5625 dollars",
    "f(x) = 3x^2 - x, find f'(2) ¦ f'(x) = 6x - 1 ¦ f'(2) = 11",
    "Find f'(2) if f(x) = 3x^2 - x ¦ f'(2) = 11",
    "y = x^3 - 3x ¦ horizontal tangent means dy/dx = 0 ¦ dy/dx = 3x^2 - 3 = 0 ¦ x = ±1",
    "s(t) = t^2 - 4t ¦ v(t) = 2t - 4 ¦ the particle is at rest when v(t) = 0: t = 2",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ critical points occur when f'(x) = 0 ¦ x = ±1",
    "Let x = distance from the pole, s = length of shadow ¦ 15/(x+s) = 6/s ¦ s = (2/3)x ¦ dx/dt = 5 ¦ ds/dt = 10/3",
    "N(t) = 200 e^(-0.03t) ¦ half-life: 100 = 200 e^(-0.03t) ¦ 1/2 = e^(-0.03t) ¦ t = ln 2/0.03 ≈ 23.1",
    "By similar triangles, r/h = 1/2 ¦ r = h/2 ¦ V = π r^2 h/3 = π h^3/12 ¦ dV/dt = (π h^2/4) dh/dt",
    "x^2 + y^2 = 169 ¦ A = xy/2 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, y = 12, dx/dt = 2 ¦ dy/dt = -5/6 ¦ dA/dt = 119/12",
    "2x + y = 2400 ¦ A = x(2400 - 2x) ¦ A' = 2400 - 4x = 0 ¦ x = 600 ¦ y = 1200",
    "A = x(2400 - 2x)¦A' = 2400 - 4x = 0¦x = 600¦Max area = 600*1200 = 720000 ft^2¦max area is 720000 square feet",
    "x = 30t, y = 40t ¦ z^2 = x^2 + y^2 ¦ 2z dz/dt = 2x dx/dt + 2y dy/dt ¦ t = 2: x = 60, y = 80, z = 100 ¦ dz/dt = 50",
    "x = 30t, y = 40t ¦ z^2 = x^2 + y^2 ¦ z^2 = 2500t^2 ¦ z = 50t ¦ dz/dt = 50",
    "d^2 = (x - 3)^2 + (√x)^2 ¦ D(x) = (x - 3)^2 + x ¦ D'(x) = 2(x - 3) + 1 = 2x - 5 ¦ D(5/2) = 1/4 + 5/2 = 11/4",
    "y = x^2 ¦ d^2 = x^2 + (y - 3)^2 ¦ d^2 = x^2 + (x^2 - 3)^2 ¦ f(x) = x^2 + (x^2 - 3)^2 ¦ f'(x) = 4x^3 - 10x",
    "y^2 = 4x ¦ d^2 = (x-3)^2 + y^2 = (x-3)^2 + 4x ¦ f(x) = (x-3)^2 + 4x ¦ f'(x) = 2(x-3) + 4 = 0 ¦ x = 1",
    "f(x) = x^3 - 3x + 1 on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1, only x = 1 is in [0, 3] ¦ f(1) = -1",
    "f(x) = x^3 - 3x + 1 on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ but only x = 1 lies in the interval ¦ f(1) = -1",
    "f(x) = x^3 - 3x + 1 on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 → x = 1 ¦ f(1) = -1",
    "lim_{x→0} (e^x - 1 - x)/x^2 ¦ = lim_{x→0} (e^x - 1)/(2x) ¦ = lim_{x→0} e^x/2 ¦ = 1/2",
    "lim_{h→0} ((x+h)^2 - x^2)/h ¦ = lim_{h→0} (2x + h) ¦ = 2x",
    "[A] = A0 e^(-kt) ¦ d[A]/dt = -k A0 e^(-kt) = -k[A]",
    "[H2O2] = 0.5 e^(-2t) ¦ d[H2O2]/dt = -e^(-2t) = -2[H2O2]",
    "V(t) = 12(1 - e^(-t/2)) ¦ 6 = 12(1 - e^(-t/2)) ¦ e^(-t/2) = 1/2 ¦ t = 2 ln 2",
    "N(t) = 200e^(-0.1t) ¦ N'(t) = -20e^(-0.1t) ¦ 200e^(-0.1t) = 100 ¦ t = 10 ln 2",
    "T = 2π sqrt(L/g) ¦ dT/dL = π/sqrt(gL)",
    "J(w) = (3 - w)^2 + λ w^2 ¦ J'(w) = -2(3 - w) + 2λw = 0 ¦ w = 3/(1 + λ) ¦ λ = 0: w = 3 ¦ λ = 2: w = 1",
    "J(w) = (3 - w)^2 + λ w^2 ¦ J'(w) = -2(3 - w) + 2λw = 0 ¦ w = 3/(1 + λ) ¦ for λ = 0, w = 3 ¦ if λ = 2 then w = 1",
    "f(x) = k x^2 ¦ f'(x) = 2k x ¦ k = 2 ¦ f'(x) = 4x ¦ k = 3 ¦ f'(x) = 6x",
    "L(λ) = λ^12 e^(-5λ)/c ¦ ln L = 12 ln λ - 5λ - ln c ¦ dlnL/dλ = 12/λ - 5 = 0 ¦ λ = 2.4",
    "L(p) = p^7 (1-p)^3 ¦ ln L(p) = 7 ln p + 3 ln(1-p) ¦ d ln L/dp = 7/p - 3/(1-p) ¦ d(3L)/dp = 3L (7/p - 3/(1-p))",
    "f(x) = x^2 + 1 ¦ g(x) = ln f(x) ¦ g'(x) = 2x/(x^2 + 1)",
    "P(t) = 1000/(1 + 9e^(-0.5t)) ¦ P' = 0.5 P (1 - P/1000) ¦ P'(0) = 45",
    "f(x) = 1/(1 + e^(-x)) ¦ f' = f(1 - f)",
    "v(S) = V S/(K + S) ¦ v'(S) = V K/(K + S)^2 ¦ v(K) = V/2",
    "f(x) = a x^2 + b x + c ¦ f(a) = a^3 + a b + c",
    "l(μ) = -(μ - 3)^2 ¦ l'(μ) = -2(μ - 3) = 0 ¦ μ = 3 ¦ l''(μ) = -2 < 0 → max ¦ maximum at μ = 3",
    "f(θ) = sin θ on [0, 2π] ¦ f'(θ) = cos θ ¦ cos θ = 0 ¦ θ = π/2, 3π/2 ¦ max at θ = π/2",
    "R(θ) = 10 sin(2θ) ¦ dR/dθ = 20 cos 2θ = 0 ¦ 2θ = π/2 ¦ θ = π/4 ≈ 0.785 ¦ R(π/4) = 10",
    "l(σ) = -n ln σ - S/(2σ^2) ¦ l'(σ) = -n/σ + S/σ^3 = 0 ¦ σ^2 = S/n ¦ σ = sqrt(S/n)",
    "l(s) = -n ln s - Q/(2s^2) ¦ l'(s) = -n/s + Q/s^3 = 0 ¦ s^2 = Q/n ¦ s = sqrt(Q/n)",
    "l(s) = -3 ln s - 12/(2s^2) ¦ l'(s) = -3/s + 12/s^3 = 0 ¦ s^2 = 4 ¦ s = 2",
    "f(x) = x^2 - 4x + 3 ¦ 2x - 4 = 0 ¦ x = 2",
    "y = x^2 - 4x ¦ x^2 - 4x = 0 ¦ x(x-4) = 0 ¦ x = 0, 4 ¦ y' = 2x - 4",
    "y = x³ - x ¦ d²y/dx² = 6x ¦ at x = -1/√3, d²y/dx² < 0 ¦ y'' < 0 at x = -1 ¦ \\frac{d^2y}{dx^2} > 0 at x = 1",
    "y = x³ - x ¦ dy/dx = 3x² - 1 ¦ dy/dx = 0 when x² = 1/3 ¦ x = ±1/√3",
    "f(x) = x/(x^2+1) ¦ f'(x) = (1-x^2)/(x^2+1)^2 ¦ f'(x) = 0 → 1 - x^2 = 0 → x = ±1",
    "P = nRT/V ¦ dP/dV = -nRT/V² ¦ at V = 2: dP/dV = -nRT/4",
    "y = a x^2 ¦ y' = 2ax ¦ x = 3 ¦ y' = 6a ¦ y' = 2ax",
    "TC = 50 + 2q + 0.1q^2 ¦ MC = dTC/dq = 2 + 0.2q ¦ P = 12 ¦ MC = P ¦ 2 + 0.2q = 12 ¦ q = 50",
    "J = 1/2 (θ₀ + θ₁ x - y)² ¦ ∂J/∂θ₀ = θ₀ + θ₁ x - y ¦ ∂J/∂θ₁ = (θ₀ + θ₁ x - y) x",
    "L = (w₁x₁ + w₂x₂ - y)² ¦ ∂L/∂w₁ = 2(w₁x₁ + w₂x₂ - y)x₁",
    "E_k = 1/2 m v^2 ¦ dE_k/dv = m v",
    "y = 2 cos(t) ¦ v_y = dy/dt = -2 sin t ¦ a_y = -2 cos t",
    "F_net = m a ¦ W = F_net d ¦ dW/dd = F_net",
    "θ = arctan(x/50) ¦ dθ/dt = (1/(1+(x/50)^2)) (1/50) dx/dt ¦ x = 50, dx/dt = 10 ¦ dθ/dt = (1/2)(1/50)(10) = 0.1",
    "s = 100t - 16t^2 ¦ v = ds/dt = 100 - 32t ¦ v = 0 ⇒ t = 3.125 s ¦ s_max = 100(3.125) - 16(3.125)^2 = 156.25 ft",
    "f(x) = x^3 - 27x ¦ f'(x) = 3x^2 - 27 ¦ f'(-4) = 21 > 0 ↗ ¦ f'(0) = -27 < 0 ↘",
    "tan θ = h/50 ¦ sec^2 θ dθ/dt = (1/50) dh/dt ¦ dh/dt = 4 ¦ h = 50: θ = π/4 ¦ 2 dθ/dt = 4/50 ¦ dθ/dt = 0.04 rad/s",
    "pv = 8 ¦ p + v dp/dv = 0 ¦ dp/dv = -p/v",
    "yx + y^2 = 8 ¦ y + x dy/dx + 2y dy/dx = 0",
    "C(q) = 0.1q^2 + 5q + 100 ¦ MC = C' = 0.2q + 5 ¦ R(q) = 25q ¦ MR = R'(q) = 25 ¦ MR = MC ¦ 25 = 0.2q + 5 ¦ q = 100",
    "p = 100 - 2q ¦ R = pq = 100q - 2q^2 ¦ MR = 100 - 4q ¦ MR = 0 ¦ q = 25 ¦ p = 50 ¦ R = 1250",
    "TR = 10q - q^2 ¦ TC = q^2 + 2 ¦ MR = 10 - 2q ¦ MC = 2q ¦ MR = MC ¦ 10 - 2q = 2q ¦ q = 2.5",
    "C(q) = q^2 + 5 ¦ MC(q) = 2q ¦ MC(3) = 6 ¦ AC = C/q = q + 5/q",
    "Profit = 10q - q^2 ¦ Profit' = 10 - 2q",
    "f(x) = x^2 ¦ g(x) = x^3 - 6 ¦ f'(x) = g'(x) ¦ 2x = 3x^2 ¦ x = 0 or x = 2/3",
    "f(x) = x^2 ¦ g(x) = x + 6 ¦ f(x) = g(x) ¦ x^2 - x - 6 = 0 ¦ x = 3 or x = -2 ¦ f'(3) = 6",
    "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f''(x) = 6x - 12 ¦ f''(3) = 6 > 0, a minimum ¦ Max: (1, 5), Min: (3, 1)",
    "z = x^2 y ¦ x = cos t ¦ y = sin 2t ¦ ∂z/∂x = 2xy ¦ dz/dt = ∂z/∂x dx/dt + ∂z/∂y dy/dt",
    "z = x^2 + y^2, x = cos t, y = sin 2t ¦ dz/dt = dz/dx dx/dt + dz/dy dy/dt = z_x x'(t) + z_y y'(t)",
    "A = xy ¦ y = 20 - x ¦ A = 20x - x^2 ¦ dA/dx = 20 - 2x = 0 ¦ x = 10 m ¦ y = 10 m ¦ A = 100 m^2",
    "f(x,y) = x e^y + y e^x ¦ fx = e^y + y e^x ¦ fy = x e^y + e^x ¦ fxy = e^y + e^x ¦ fxy(0,0) = 2",
    "f(x,y) = x^3 + y^3 - 3xy ¦ fxx = 6x, fyy = 6y, fxy = -3 ¦ D = fxx fyy - fxy^2 = 36xy - 9 ¦ D(1,1) = 27",
    "f(x) = x^2 ¦ fx = x^3",
    "L = (p - y)^2 ¦ dL/dp = 2(p-y) ¦ p = w x ¦ dL/dw = 2(p-y)x",
    "f(x) = x^3 - 12x ¦ f'(x) = 3x^2 - 12 ¦ 3x^2 - 12 = 0; x = 2, -2",
    "f(x) = x^3 - 12x ¦ f'(x) = 3x^2 - 12 = 0, x = 2, -2, f(2) = -16",
    "V = (1/3)πr²h ¦ r/h = 1/2 ¦ r = h/2 ¦ V = πh³/12 ¦ dV/dt = (πh²/4) dh/dt ¦ dV/dt = 2, h = 3"
    " ¦ 2 = (9π/4) dh/dt ¦ dh/dt = 8/(9π) ≈ 0.283",
    "V = (1/3)πr²h ¦ 2r = h ¦ V = πh³/12 ¦ dV/dt = (πh²/4) dh/dt ¦ dV/dt = 2 when h = 3 ¦ dh/dt = 8/(9π)",
    "f(x, y) = x^3 + y^3 - 3xy ¦ D = f_xx f_yy - f_xy^2 = 36xy - 9 ¦ D(1,1) = 27 > 0, f_xx = 6 > 0",
    "f(x, y) = x^2 + y^2 ¦ f(1,1) = 2 ¦ f_x = 2 ¦ f_y = 2",
    "f(x) = (x^2 - 1)^3 ¦ f'(x) = 6x(x^2-1)^2 ¦ x = 0, x = ±1 ¦ f(0) = -1 minimum",
    "f(x) = (x^2 - 1)^3 ¦ f'(x) = 6x(x^2-1)^2 ¦ x = 0, 1, -1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ f(1) = -2 local min, f(-1) = 2 local max",
    "f(x) = |x^2 - 4| ¦ f'(x) = 2x for |x| > 2 ¦ f'(x) = -2x for |x| < 2",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) > 0 for |x| > 1 ¦ f is decreasing for |x| < 1",
    "f(x) = x^4 - 4x^3 ¦ f''(x) = 12x(x-2) = 0 ¦ inflection points: x = 0, 2 ¦ inflection points at x = 0, 2",
    "f(x) = x^4 - 4x^3 ¦ f''(x) = 12x(x-2) ¦ points of inflection: (0, 0) and (2, -16)",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ maxima: x = -1 ¦ local min: x = 1",
    "S = 2πr^2 + 2πrh ¦ V = πr^2 h = 1000 ¦ h = 1000/(πr^2) ¦ S = 2πr^2 + 2000/r ¦ S' = 4πr - 2000/r^2 = 0"
    " ¦ r^3 = 500/π ¦ r = 5.42 ¦ h = 10.84 ¦ S = 553.58",
    "y = x^3 - x ¦ g = 2x - 1 ¦ y' = 3x^2 - 1 = 0 ¦ x = -0.577 ¦ y = 0.385 ¦ g = -2.154",
    "L(w) = (w-3)^2 + 1 ¦ dL/dw = 2(w-3) ¦ w0 = 0 ¦ w1 = w0 - 0.1*dL/dw = 0 - 0.1*(-6) = 0.6"
    " ¦ w2 = w1 - 0.1*dL/dw = 0.6 - 0.1*(-4.8) = 1.08",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 = 0 has no real solutions, so there are no critical points",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 > 0, therefore f has no maximum and no minimum",
    "f(x) = x^4 + x^2 ¦ f''(x) = 12x^2 + 2 > 0, no inflection points",
    "f(x) = x^2 ¦ x > 0 ¦ f'(x) = 2x ¦ no critical points",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 = 0 ¦ no real solutions ¦ no critical points",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 ¦ f has no critical points",
    "f(x) = x^(2/3) ¦ f'(x) = 2/(3x^(1/3)) ¦ critical point: x = 0",
    "v = sqrt(2 g h) ¦ dv/dh = g/sqrt(2 g h) = sqrt(g/(2h))",
    "f(x) = |x^2 - 4| ¦ critical points: x = 0, ±2",
    "f(x) = |x| ¦ critical point: (0, 0) ¦ minimum at x = 0",
    "f(x) = x sqrt(4 - x) ¦ f'(x) = (8 - 3x)/(2 sqrt(4 - x)) ¦ critical numbers: x = 8/3, x = 4",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ critical numbers: 1, -1",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ critical point: 0",
    "R = 100q - q^2 ¦ C = 20q + 50 ¦ π = R - C = 80q - q^2 - 50 ¦ dπ/dq = 80 - 2q = 0 ¦ q = 40 ¦ π = 1550",
    "π(q) = 80q - q^2 - 50 ¦ π'(q) = 80 - 2q ¦ π'(40) = 0 ¦ π(40) = 1550",
    "A = π r^2 ¦ C = 2π r ¦ A = π C^2/(2π)^2 ¦ dA/dr = 2π r ¦ r = 1 ¦ A = 3.14",
    "f(x) = x^2 ¦ f'(x) = 2x = 0 ¦ x = 0 ¦ g(x) = ln x - x^2/2 ¦ g'(x) = 1/x - x = 0 ¦ x = 1",
    "g(x) = ln x - x^2/2 ¦ g'(x) = 1/x - x = 0 ¦ x = 1 ¦ f(x) = x^2 ¦ f'(x) = 2x",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 ¦ Critical points: none",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f has no extrema ¦ it has no maximum",
    "f(x) = x^4 ¦ f''(x) = 12x^2 ¦ so there are no inflection points.",
    "f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ There are no turning points ¦ no critical points",
    "y = x^3 ¦ y' = 3x^2 ¦ m = y'(a) = 3a^2",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (f g)^{\\prime} = f^{\\prime} g + f g^{\\prime} = 5x^4",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (f g)^\\prime(x) = (f^\\prime g + f g^\\prime)(x)",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (fg)^{(2)}(x) = 20x^3 ¦ (x^5)^{(2)} = 20x^3 ¦ \\sin(x)^{\\prime} = \\cos x",
    "y = \\theta^2 ¦ y'(θ) = 2θ ¦ 1 + y'(θ) = 1 + 2θ ¦ y'(\\pi) = 2π",
    "y = \\theta^2 ¦ y'(\\theta) = 2\\theta ¦ 1 + y'(\\theta) = 1 + 2\\theta",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ y = (f + g)^2 ¦ y' = 2(f + g)(f' + g') = 2(f + g)(f'(x) + g'(x))",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (fg)'(x) = (2x)(g) + (f)(3x^2) ¦ (f^2)'(x) = (2f)(2x)",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (fg)'(x) = (f'g + fg')(x) = 5x^4 ¦ (f' + g')(2) = 16",
    "y = f^3 ¦ u = (f^2)(3) ¦ du/df = 6f",
    "x^2 y = 1 ¦ (x^2)'(y) + x^2 y' = 0 ¦ y' = -2y/x",
    "u = x^3 ¦ du/dx = 3x^2 ¦ 1 + u'(a) = 1 + 3a^2",
    "u = x^2 ¦ v = x^3 ¦ y = uv ¦ y' = u'(v) + v'(u) = 5x^4",
    "f(x) = x^4 ¦ x + f^{(2)} = x + 12x^2 ¦ 1 + f^{\\prime}(x) = 4x^3 + 1 ¦ x^{(2)} + f^\\prime = x^2 + 4x^3",
    "y = sin x ¦ y^{(4)} - y = 0 ¦ x + y^{(2)}(x) = x - sin x",
    "s = t^3 ¦ s^{(2)}(2) = 12 ¦ 1 + s^\\prime(2) = 13",
    "y = f^2 + f ¦ u = f(2) + 1 ¦ du/df = 2",
    "f(x) = x^2 ¦ d/dx(" + " + ".join(f"f({n})x" for n in range(1, 10)) + ") = 285",
    "γ = 2 ¦ f(x) = x^2 ¦ d/dx(" + " + ".join(f"f({n})x" for n in range(1, 14)) + ") = 819",
    "f(x) = x^3 - 3x on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ x = 1 (since x = -1 is not in [0,3]) ¦ f(1) = -2",
    "f(x) = x^3 - 3x on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 (reject x = -1) ¦ f(0) = 0",
    "f(x) = x^3 - 3x, 0 <= x <= 3 ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1, x = -1 is outside the interval",
    "f(x) = x^3 - 3x on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 or x = -1 (not in the interval)",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 (discard x = -1, as x > 0)",
    "y = x^2 ¦ y' = 2x ¦ y' = 0 ¦ x = 0 is not a maximum",
    "f(x) = x^2 ¦ f^{\\prime}(2) = 4 ¦ f^\\prime(3) = 6 ¦ 1 + f^{\\prime\\prime}(1) = 3",
    "y = x + 1 ¦ y^{2} = (x + 1)^2",
    "f(x) = e^(2x) ¦ f^(4)(0) = 16 ¦ f^{(5)}(0) = 32",
    "u = x^2 ¦ y = u^(2)(3) ¦ y' = 12x^3",
    "y = x^3 ¦ y^(3)(2) = 6",
    "f(x) = x^3 ¦ f^{(2)}(x) = 6x ¦ f(x)^2 = x^6 ¦ f^2 = x^6",
    "u = x^2 ¦ v = sin x ¦ y = u^2(v + 1) ¦ y' = 4x^3(sin x + 1) + x^4 cos x",
    "f(x) = x^2 ¦ f\\left(2\\right) = 4 ¦ f'\\left(3\\right) = 6 ¦ f\\left(x + 1\\right) = (x + 1)^2",
    "f(x) = x^2 ¦ \\left(f(x)\\right)' = 2x ¦ \\left[f(x)^2\\right]' = 4x^3 ¦ \\frac{df}{dx}\\bigg|_{x=2} = 4",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ \\left(\\frac{f}{g}\\right)'\\left(2\\right) = -1/4 ¦ \\bigl(fg\\bigr)'(1) = 5",
    "y = \\sin(x) ¦ \\sin(x)' = \\cos(x) ¦ (\\sin\\left(2x\\right))' = 2\\cos 2x",
    "f(x) = x - e ln x ¦ f'(x) = 1 - e/x ¦ f'(x) = 0 ¦ e/x = 1 ¦ e = x ¦ x = e",
    "f(x) = 2x + 1 ¦ g(x) = x^2 ¦ d/dx g(f(x)) = 4(2x + 1) ¦ 3 d/dx g(x) + d/dx f(x) = 6x + 2",
    "f(x) = x^3 ¦ \\frac{d^2}{dx^2} f(x) = 6x ¦ d/dx f'(x) = 6x ¦ (x f(x^2))'' = 42x^5",
    "f(x) = x^3 ¦ g(x) = x ¦ \\frac{d}{dx} f(x) + \\frac{d}{dx} g(x) = 3x^2 + 1 ¦ x \\frac{d}{dx} f(x) + 1 = 3x^3 + 1",
    "d/dx(x^2 + 3x) = d/dx x^2 + 3 d/dx x = 2x + 3",
    "d/dx x^2 + 3x = 2x + 3",
    "f(x) = x^2 e^-x ¦ f'(x) = e^-x d/dx x^2 + x^2 d/dx e^-x = 2x e^-x - x^2 e^-x",
    "f(x) = x^3 ¦ (x d/dx f(x))/2 = 3x^3/2 ¦ [x d/dx x^2 + 1]/2 = x^2 + 1/2",
    "x^2 + y^2 = 25 ¦ d/dx x^2 + d/dx y^2 = 0 ¦ 2x + 2y dy/dx = 0",
    "f(x) = x^2 ¦ g(x) = sin x ¦ (fg)'(x) = f'(x)g(x) + f(x)g'(x) = 2x sin x + x^2 cos x ¦ (f + g)''(x) = 2 - sin x",
    "f(x) = x^2 ¦ g(x) = sin x ¦ (f/g)'(x) = (2x sin x - x^2 cos x)/sin^2 x ¦ (3f - g)'(0) = -1",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (f \\cdot g)'(1) = f'(1)g(1) + f(1)g'(1) = 5 ¦ 2(fg)(2) = 64 ¦ (2f)'(x + 1) = 4x + 4",
    "f(x) = ln x ¦ (f^2)'(x) = 2 ln(x)/x",
    "f(x) = x^2 ¦ g(x) = x^3 ¦ (f + g)(f - g) = x^4 - x^6 ¦ (fg)'(f) = 5x^6 ¦ (x^2)'(x + 1) = 2x^2 + 2x",
    "s(t) = 5t^2 ¦ v(t) = 10t ¦ v(3) = 30 m/s ¦ so t = 3 s ¦ s(3) = 45 m",
    "s(t) = t^2 - 4t ¦ v(t) = s'(t) = 2t - 4 ¦ v(t) = 0 ¦ t = 2 s ¦ s(2) = -4 m",
    "V = π r^2 h ¦ dV/dr = 2πrh",
    "V = π r^2 h ¦ dV/dh = π r^2",
    "s = 3t^2 h ¦ ds/dt = 6th",
    "V = π r^2 h ¦ dV = 2πrh dr",
    "y = x^2 + 3x ¦ dy = (2x + 3) dx",
    "f(x) = (x + 1)^2 ¦ df = 2(x + 1)dx = (2x + 2)*dx",
    "y = x ¦ dy = dx",
    "u = x^2 + 1 ¦ du = 2xdx",
    "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ dy = -(x/y) dx",
    "L(w) = (w - 3)^2 ¦ w ← w - 0.1*2(w - 3) ¦ w = 0.8w + 0.6",
    "L(w) = (w - 3)^2 ¦ w = 1 ¦ w ← w - 0.1*2(w - 3) ¦ w = 0.8w + 0.6 = 1.4",
    "L(w) = w^2 ¦ L'(w) = 2w ¦ w = 5 ¦ L'(w) = 10 ¦ w = 5 - 0.1*10 = 4 ¦ L'(w) = 8",
    "J(θ) = (θ - 3)^2 ¦ ∇J(θ) = 2(θ - 3) ¦ θ_{t+1} = θ_t - α ∇_θ J(θ_t) ¦ α = 0.1 ¦ θ_0 = 0 ¦ θ_1 = 0.6",
    "w_{n+1} = w_n - η ∇L(w_n) ¦ L(w) = (w - 3)^2 ¦ ∇L(w) = 2(w - 3)",
    "s(t) = 5t^2 m ¦ v(t) = 10t m/s",
    "p = v h ¦ L = 1/2 (p - y)^2 ¦ dL/dh = v (p - y) ¦ dL/dv = h(p - y)",
    "h = tanh(u x) ¦ p = v h ¦ L = 1/2 (p - y)^2 ¦ dL/du = (p - y) v (1 - h^2) x",
    "f(x) = g x^2 ¦ f'(x) = g (2x)",
    "y = h x^2 ¦ dy/dx = h (2x)",
    "f(x) = g(2x) ¦ f'(x) = 2g'(2x)",
    "h(x) = f(x) g(x) ¦ h'(2) = f'(2) g(2) + f(2) g'(2)",
    (
        "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 3 ¦ x_1 = -0.4966 ¦ x_2 = 2.1310"
        " ¦ x_3 = 0.6897 ¦ x_4 = 0.7397 ¦ x_5 = 0.7391"
    ),
    "f(x) = x^3 - 2 ¦ x_0 = 1 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.3333",
    "f(x) = x^2 - 2 ¦ x_0 = 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_1 = 1.5 ¦ x_2 = 1.4167 ¦ f'(x_2) = 2.8333",
    "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw = 0.6 ¦ w = 0.6 ¦ w := w - η dL/dw = 1.08",
    "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw ¦ w := 0.6 ¦ w := 1.08",
    (
        "L(w,b) = (w + b - 3)^2 ¦ w = 0, b = 0, η = 0.1 ¦ w := w - η ∂L/∂w = 0.6 ¦ b := b - η ∂L/∂b = 0.6"
        " ¦ w := w - η ∂L/∂w = 0.96 ¦ b := b - η ∂L/∂b = 0.96"
    ),
    (
        "L(w,b) = (w + b - 3)^2 ¦ w = 0, b = 0, η = 0.1 ¦ w := w - η ∂L/∂w = 0.6"
        " ¦ b := b - η ∂L/∂b = 0.48 ¦ w := w - η ∂L/∂w = 0.984 ¦ b := b - η ∂L/∂b = 0.7872"
    ),
    (
        "L(w,b) = (w + b - 3)^2 ¦ w = 1, b = -1, η = 0.2 ¦ dL/dw = -6 ¦ w := w - η dL/dw = 2.2"
        " ¦ dL/db = -6 ¦ b := b - η dL/db = 0.2"
    ),
    (
        "L(w,b) = (w + b - 3)^2 ¦ w = 1, b = -1, η = 0.2 ¦ dL/dw = -6 ¦ w := w - η dL/dw = 2.2"
        " ¦ dL/db = -3.6 ¦ b := b - η dL/db = -0.28"
    ),
    (
        "L(u,w,b) = (u + w + b - 3)^2 ¦ u = 0, w = 0, b = 0 ¦ u := u - 0.1 dL/du = 0.6"
        " ¦ w := w - 0.1 dL/dw = 0.48 ¦ b := b - 0.1 dL/db = 0.384"
    ),
    "s = t^3 ¦ average velocity from t = 1 to t = 2: (s(2) - s(1))/(2 - 1) = 7",
    "u = x^2 ¦ y = u(2) + 3 ¦ y = 2x^2 + 3 ¦ y' = 4x",
    "f(x) = x^2 - 2 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1.5 ¦ x_2 = 1.417 ¦ x_2 = 1.41667",
    "f(x) = x^2 - 2 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1.4 ¦ x_1 = 1.4143 ¦ x_2 = 1.4142 ¦ x_2 = 1.41421356",
    "f(x) = x^2 - 2 ¦ x_0 = 1.5 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 - 0.25/3 = 1.4167",
    "L(w) = (w - 3)^2 ¦ w_0 = 1/3 ¦ w := w - 0.1 L'(w) ¦ w = 1/3 - 0.1*(-5.333) = 0.867",
    (
        "f(x) = x^2 + 3x ¦ f'(x) = lim_{h->0} (f(x+h) - f(x))/h ¦ = lim_{h->0} ((x+h)^2 + 3(x+h) - x^2 - 3x)/h"
        " ¦ = lim_{h->0} (2xh + h^2 + 3h)/h ¦ = lim_{h->0} (2x + h + 3) ¦ = 2x + 3"
    ),
    (
        "f(x) = 1/x ¦ f'(x) = lim_{h→0} [1/(x+h) - 1/x]/h ¦ = lim_{h→0} [x - (x+h)]/[h x (x+h)]"
        " ¦ = lim_{h→0} -1/[x(x+h)] ¦ = -1/x²"
    ),
    (
        "f(x) = sqrt(x) ¦ f'(x) = \\lim_{h \\to 0} \\frac{\\sqrt{x+h} - \\sqrt{x}}{h}"
        " ¦ = \\lim_{h \\to 0} \\frac{1}{\\sqrt{x+h} + \\sqrt{x}} ¦ = \\frac{1}{2\\sqrt{x}}"
    ),
    "f(x) = x^2 ¦ (f(3+h) - f(3))/h = (9 + 6h + h^2 - 9)/h ¦ = 6 + h ¦ → 6 as h → 0",
    "f(x) = 3x^4 - 5x^2 + 7 ¦ f'(x) = 3*4x^3 - 5*2x + 0 = 12x^3 - 10x",
    "Find the derivative of y = x^3 - 2x. ¦ y' = 3x^2 - 2",
    "Differentiate f(x) = x^3 - 2x ¦ f'(x) = 3x^2 - 2",
    (
        "f(x) = x^3 sin x ¦ Using the product rule with u = x^3 and v = sin x ¦ u' = 3x^2, v' = cos x"
        " ¦ f'(x) = u'v + uv' = 3x^2 sin x + x^3 cos x"
    ),
    (
        "f(x) = x^3 sin x ¦ Let u = x^3 and v = sin x ¦ u' = 3x^2 and v' = cos x"
        " ¦ f'(x) = u'v + uv' = 3x^2 sin x + x^3 cos x"
    ),
    "f(x) = x^3 sin x ¦ f' = (x^3)' * sin x + x^3 * (sin x)' = 3x^2 sin x + x^3 cos x ¦ = x^2 (3 sin x + x cos x)",
    (
        "y = (3x^2 + 1)^4 ¦ Let u = 3x^2 + 1, then y = u^4 ¦ dy/du = 4u^3, du/dx = 6x"
        " ¦ dy/dx = dy/du * du/dx = 4u^3 * 6x = 24x(3x^2 + 1)^3"
    ),
    (
        "y = e^(sin(x^2)) ¦ dy/dx = e^(sin(x^2)) * d/dx[sin(x^2)] ¦ = e^(sin(x^2)) * cos(x^2) * d/dx[x^2]"
        " ¦ = 2x cos(x^2) e^(sin(x^2))"
    ),
    (
        "y = (x^2+1)/(x-1) ¦ y' = [(x^2+1)'(x-1) - (x^2+1)(x-1)']/(x-1)^2 ¦ = [2x(x-1) - (x^2+1)]/(x-1)^2"
        " ¦ = (x^2 - 2x - 1)/(x-1)^2"
    ),
    "$y = \\frac{\\sin x}{x}$ ¦ $y' = \\frac{x\\cos x - \\sin x}{x^2}$",
    "y = x^x ¦ ln y = x ln x ¦ y'/y = ln x + 1 ¦ y' = y(ln x + 1) ¦ y' = x^x (ln x + 1)",
    "y = x^x ¦ ln y = x ln x ¦ 1/y * dy/dx = ln x + x * 1/x ¦ dy/dx = y (ln x + 1) = x^x (ln x + 1)",
    "y = x^x ¦ Taking logs: ln y = x ln x ¦ (1/y) y' = ln x + 1 ¦ y' = x^x(1 + ln x)",
    (
        "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 = 3(x-1)(x-3) ¦ f'(x) = 0 when x = 1 or x = 3"
        " ¦ f''(x) = 6x - 12 ¦ f''(1) = -6 < 0 so local maximum at x = 1 ¦ f''(3) = 6 > 0 so local minimum at x = 3"
    ),
    (
        "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 ¦ Set f'(x) = 0 ¦ 3x^2 - 12x + 9 = 0 ¦ x^2 - 4x + 3 = 0"
        " ¦ (x - 1)(x - 3) = 0 ¦ x = 1, 3 ¦ local max at x = 1, local min at x = 3"
    ),
    (
        "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 ¦ Setting f'(x) = 0: 3x^2 - 12x + 9 = 0 ¦ x = 1 or x = 3"
        " ¦ f(1) = 5 and f(3) = 1"
    ),
    "L(w) = (2w - 4)^2 ¦ dL/dw = 2(2w - 4)*2 = 4(2w - 4) = 8w - 16 ¦ dL/dw = 0 → w = 2",
    "L = (y - (w x + b))^2 ¦ ∂L/∂w = 2(y - (w x + b))(-x) ¦ ∂L/∂b = 2(y - (w x + b))(-1)",
    "L(w,b) = (1/2)(w x + b - y)^2 ¦ dL/dw = (w x + b - y) x ¦ dL/db = w x + b - y",
    "σ(z) = 1/(1 + e^{-z}) ¦ σ'(z) = e^{-z}/(1 + e^{-z})^2 ¦ = σ(z)(1 - σ(z))",
    "s = 1/(1 + e^(-x)) ¦ ds/dx = e^(-x)/(1 + e^(-x))^2 ¦ = s(1 - s)",
    "s(x) = 1/(1 + e^(-x)) ¦ s'(x) = e^(-x)/(1 + e^(-x))^2 ¦ s'(x) = s(x)(1 - s(x))",
    (
        "a = sigmoid(z) ¦ L = -(y ln(a) + (1-y) ln(1-a)) ¦ dL/da = -y/a + (1-y)/(1-a) ¦ da/dz = a(1-a)"
        " ¦ dL/dz = dL/da * da/dz = a - y"
    ),
    "p = e^a/(e^a + e^b) ¦ ∂p/∂a = (e^a (e^a + e^b) - e^a e^a)/(e^a + e^b)^2 ¦ = e^a e^b/(e^a + e^b)^2 ¦ = p(1 - p)",
    "p = e^a/(e^a + e^b) ¦ dp/da = e^a e^b/(e^a + e^b)^2 ¦ = p(1 - p) ¦ dp/db = -e^a e^b/(e^a + e^b)^2",
    "f(x,y) = x^2 y + 3y^2 ¦ ∂f/∂x = 2xy ¦ ∂f/∂y = x^2 + 6y ¦ ∂f/∂x (1,2) = 4 ¦ ∂f/∂y(1,2) = 13",
    "f(x, y) = x^2 + x y + y^2 ¦ ∇f = (2x + y, x + 2y) ¦ ∇f(1, 2) = (4, 5)",
    "f(x, y) = x^2 + x y + y^2 ¦ ∇f = [2x + y, x + 2y]^T ¦ At (1, 2): ∇f = (4, 5)",
    (
        "f(x,y) = x^2 + y^2 - 2x - 4y ¦ f_x = 2x - 2 = 0 => x = 1 ¦ f_y = 2y - 4 = 0 => y = 2"
        " ¦ f_xx = 2, f_yy = 2, f_xy = 0 ¦ D = f_xx f_yy - f_xy^2 = 4 > 0 ¦ so (1, 2) is a local minimum"
    ),
    (
        "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3 = 0, f_y = 2y = 0 ¦ x = ±1, y = 0 ¦ critical points: (1, 0), (-1, 0)"
        " ¦ D = f_xx f_yy - f_xy^2 = 12x ¦ D(1,0) = 12 > 0, local minimum at (1, 0)"
        " ¦ D(-1,0) = -12 < 0, saddle point at (-1, 0)"
    ),
    (
        "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3, f_y = 2y ¦ f_x = 0 and f_y = 0 ¦ x = 1 or x = -1 ¦ y = 0"
        " ¦ (1,0) is a local minimum and (-1,0) is a saddle point"
    ),
    "A(x) = x(20 - x) ¦ A'(x) = 20 - 2x ¦ A'(x) = 0 ⇒ x = 10 ¦ A''(x) = -2 < 0 ⇒ maximum ¦ A(10) = 100",
    "The area is A(x) = x(20 - x) ¦ A'(x) = 20 - 2x ¦ A'(x) = 0 ¦ x = 10 ¦ The maximum area is A(10) = 100",
    (
        "V = x(10 - 2x)^2 ¦ dV/dx = (10 - 2x)^2 - 4x(10 - 2x) ¦ = (10 - 2x)(10 - 6x) ¦ dV/dx = 0 ¦ x = 5 or x = 5/3"
        " ¦ V(5/3) = 2000/27"
    ),
    (
        "f(x) = x^2 - 4x + 1 on [0, 5] ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ f(0) = 1, f(2) = -3, f(5) = 6"
        " ¦ absolute max is 6 at x = 5, absolute min is -3 at x = 2"
    ),
    (
        "f(x) = x^2 - 4x + 1, 0 ≤ x ≤ 5 ¦ f'(x) = 2x - 4 ¦ f(5) = 6 is the absolute maximum"
        " ¦ f(2) = -3 is the absolute minimum"
    ),
    (
        "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x^2 = 1 ¦ x = -1, 1 ¦ f increases on (-∞, -1) and (1, ∞)"
        " ¦ f decreases on (-1, 1)"
    ),
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f is increasing on (-∞, -1) ∪ (1, ∞) ¦ f is decreasing on (-1, 1)",
    (
        "f(x) = x e^{-x} ¦ f'(x) = e^{-x} - x e^{-x} = (1 - x)e^{-x} ¦ f'(x) = 0 ⟹ 1 - x = 0 ⟹ x = 1"
        " ¦ f''(x) = (x - 2)e^{-x} ¦ f''(1) = -e^{-1} < 0, so f has a maximum at x = 1"
    ),
    "y = ln(3x + 1) ¦ dy/dx = 1/(3x+1) · 3 = 3/(3x+1)",
    "y = arctan(x/2) ¦ y' = 1/(1 + (x/2)^2) * 1/2 ¦ = 1/(2(1 + x^2/4)) ¦ = 2/(4 + x^2)",
    "y = 2^x ¦ y = e^{x \\ln 2} ¦ y' = \\ln 2 \\cdot e^{x \\ln 2} = 2^x \\ln 2",
    (
        "y = tan x = sin x / cos x ¦ y' = (cos x cos x - sin(x) (-sin x)) / cos^2 x ¦ = (cos^2 x + sin^2 x)/cos^2 x"
        " ¦ = 1/cos^2 x = sec^2 x"
    ),
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(3) = 6 ¦ f(3) = 10 ¦ Tangent line: y - 10 = 6(x - 3) ¦ y = 6x - 8",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ At x = 3, f'(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ at x = 3: f'(x) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ When x = 3, f'(x) = 6",
    "y = 3x^2 ¦ y' = 6x ¦ y'(2) = 12 ¦ The slope is 12",
    "y = x² − 4x ¦ y′ = 2x − 4 ¦ y′ = 0 ¦ x = 2 ¦ y″ = 2 > 0 ∴ minimum",
    (
        "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 = 4x^2(x - 3) ¦ f'(x) = 0 => x = 0, x = 3 ¦ f''(x) = 12x^2 - 24x"
        " ¦ f''(3) = 36 > 0 => min at x = 3 ¦ f''(0) = 0 => inconclusive"
    ),
    (
        "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 ¦ f''(x) = 12x^2 - 24x = 12x(x - 2) ¦ f''(x) = 0 ¦ x = 0 or x = 2"
        " ¦ inflection points at x = 0 and x = 2"
    ),
    "w = 3 ¦ L(w) = (w - 5)^2 ¦ L'(w) = 2(w - 5) ¦ L'(3) = -4 ¦ w_new = 3 - 0.1*(-4) = 3.4",
    "L(w) = (w - 5)^2 ¦ L'(w) = 2(w - 5) ¦ w0 = 3 ¦ η = 0.1 ¦ w1 = w0 - η L'(w0) = 3 - 0.1*(-4) = 3.4",
    (
        "f(x) = (x^2 + 1)^3 (2x - 1)^2 ¦ f'(x) = 3(x^2 + 1)^2 (2x) (2x - 1)^2 + (x^2 + 1)^3 * 2(2x - 1)(2)"
        " ¦ = 2(x^2+1)^2 (2x-1) [3x(2x-1) + 2(x^2+1)] ¦ = 2(x^2+1)^2 (2x-1)(8x^2 - 3x + 2)"
    ),
    "g(x) = f(3x) ¦ g'(x) = 3 f'(3x)",
    "h(x) = f(x) g(x) ¦ h'(x) = f'(x) g(x) + f(x) g'(x)",
    "h(x) = f(g(x)) ¦ h'(x) = f'(g(x)) g'(x)",
    "h(x) = f(x)/g(x) ¦ h'(x) = (f'(x) g(x) - f(x) g'(x))/g(x)^2",
    "A = pi r^2 ¦ dA/dt = dA/dr * dr/dt = 2 pi r dr/dt ¦ dr/dt = 3 ¦ r = 5 ¦ dA/dt = 2 pi (5)(3) = 30 pi",
    "A = πr² ¦ dA/dr = 2πr ¦ dA/dt = 2πr · dr/dt",
    "V = (4/3) \\pi r^3 ¦ \\frac{dV}{dt} = 4 \\pi r^2 \\frac{dr}{dt}",
    "V = s^3 ¦ dV/dt = 3s^2 ds/dt ¦ when s = 2 and ds/dt = 0.5: dV/dt = 3(4)(0.5) = 6",
    "MSE = ((w*1 - 2)^2 + (w*2 - 3)^2)/2 ¦ dMSE/dw = ((w - 2) + 2(2w - 3)) ¦ = 5w - 8 ¦ 5w - 8 = 0 ¦ w = 8/5",
    (
        "y = x/(x^2+1) ¦ y' = (1*(x^2+1) - x*2x)/(x^2+1)^2 = (1 - x^2)/(x^2+1)^2 ¦ y' = 0 => 1 - x^2 = 0 => x = ±1"
        " ¦ y(1) = 1/2, y(-1) = -1/2 ¦ max at (1, 1/2) and min at (-1, -1/2)"
    ),
    "f(x) = tanh(x) ¦ f'(x) = 1 - tanh(x)^2 ¦ = 1 - f(x)^2",
    "f(x) = relu(x) ¦ f'(x) = 1 for x > 0 ¦ f'(x) = 0 for x < 0",
    "f(x) = |x| ¦ f'(x) = 1 for x > 0 ¦ f'(x) = -1 for x < 0",
    "f(x) = |x^2 - 4| ¦ f'(x) = 2x for x > 2 ¦ f'(x) = -2x for -2 < x < 2",
    "f(x,y) = e^(x y) ¦ f_x = y e^(x y) ¦ f_xy = e^(x y) + x y e^(x y)",
    (
        "J(w,b) = (w + b - 2)^2 + (2w + b - 3)^2 ¦ ∂J/∂w = 2(w + b - 2) + 4(2w + b - 3) = 10w + 6b - 16"
        " ¦ ∂J/∂b = 2(w + b - 2) + 2(2w + b - 3) = 6w + 4b - 10 ¦ 10w + 6b - 16 = 0 ¦ 6w + 4b - 10 = 0 ¦ w = 1, b = 1"
    ),
    (
        "J(w,b) = (w + b - 2)^2 + (2w + b - 3)^2 ¦ ∂J/∂w = 10w + 6b - 16 = 0 ¦ ∂J/∂b = 6w + 4b - 10 = 0"
        " ¦ b = (10 - 6w)/4 ¦ w = 1 ¦ b = 1"
    ),
    "f(x) = sin x + cos x ¦ f'(x) = cos x - sin x = 0 ¦ tan x = 1 ¦ x = π/4 + kπ, k ∈ Z",
    (
        "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 = 6(x^2 - 3x + 2) = 6(x-1)(x-2) ¦ Critical points: x = 1, 2"
        " ¦ f''(x) = 12x - 18 ¦ f''(1) = -6 → local max ¦ f''(2) = 6 → local min"
    ),
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ¦ x = ±2 ¦ Critical points: x = ±1",
    "d/dx [x^2 ln x] = 2x ln x + x^2 * (1/x) = 2x ln x + x",
    "(x^3)' = 3x^2 ¦ (sin x)' = cos x ¦ (x^3 sin x)' = 3x^2 sin x + x^3 cos x",
    "y = sin^2(3x) ¦ y' = 2 sin(3x) * cos(3x) * 3 ¦ y' = 6 sin(3x) cos(3x) ¦ y' = 3 sin(6x)",
    (
        "f(x) = x^2 e^x ¦ f'(x) = (x^2 + 2x) e^x = x(x + 2)e^x ¦ f'(x) = 0 iff x = 0 or x = -2 ¦ f(-2) = 4/e^2 ≈ 0.541"
        " ¦ local max at (-2, 4/e^2) ¦ local min at (0, 0)"
    ),
    (
        "P(q) = 100q - q^2 - (20q + 50) ¦ P'(q) = 100 - 2q - 20 = 80 - 2q ¦ P'(q) = 0 so q = 40 ¦ P(40) = 1550"
        " ¦ P''(q) = -2 < 0, so this is a maximum"
    ),
    "C = x^2 + 16/x, x > 0 ¦ C' = 2x - 16/x^2 ¦ C' = 0: 2x = 16/x^2 ¦ x^3 = 8 ¦ x = 2 ¦ C'' = 2 + 32/x^3 > 0, so min",
    "f(x)=x^3 ¦ f'(x)=3x^2 ¦ f''(x)=6x ¦ f'''(x)=6",
    "We have f(x) = x^3. ¦ Then f'(x) = 3x^2. ¦ Thus f'(2) = 12.",
    "f(x) = x^3 ¦ Differentiating, f'(x) = 3x^2 ¦ Substituting x = 2: f'(2) = 12",
    "f(x) = x^3 ¦ we get f'(x) = 3x^2 ¦ which gives f'(2) = 12",
    "Let y = u^3 where u = 2x + 1. ¦ dy/dx = 3u^2 * 2 = 6(2x + 1)^2",
    "f(x) = x^2 + 2x (given) ¦ f'(x) = 2x + 2 (sum rule) ¦ f'(x) = 0 (critical point) ¦ x = -1",
    "f(x) = (2x+1)^3 [chain rule] ¦ f'(x) = 3(2x+1)^2 * 2 [chain rule] ¦ = 6(2x+1)^2",
    "f(x) = (2x+1)^3 ¦ f'(x) = 3(2x+1)^2 * (2x+1)' <- chain rule ¦ = 6(2x+1)^2",
    "f(x) = x^2 ¦ f'(x) = 2x ✓",
    "- f(x) = x^2 ¦ - f'(x) = 2x",
    "* f(x) = x^2 ¦ * f'(x) = 2x",
    "• f(x) = x^2 ¦ • f'(x) = 2x",
    "f(x) = x^2 ¦ The derivative is 2x",
    "f(x) = x^2 ¦ The derivative is f'(x) = 2x",
    "f(x) = x^2 ¦ derivative: 2x",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ The derivative at x = 3 is 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ At x = 5: f(5) = 26",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ At x = 0, f(0) = 1",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ When x = 0, f(x) = 1",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 6 at x = 3",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x = 6 at x = 3",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ = 6 when x = 3",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 0 at x = 0",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 at x = 1 and x = -1",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ Substitute x = 3: f'(3) = 2(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ Substituting x = 3 gives f'(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ Slope at x = 3: f'(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ The slope at x = 3 is 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ The slope of the tangent line at x = 3 is f'(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ The slope of the tangent line at x = 3 is m = 6",
    "f(x,y) = x^2*y ¦ f_x = 2x*y ¦ At (1, 2): f_x = 4",
    "f(x,y) = x^2*y ¦ ∂f/∂x|_{(1,2)} = 4",
    "f(x,y) = x^2*y ¦ f_x(1,2) = 2*1*2 = 4",
    "f(x,y) = x^2*y ¦ f_x|_{(1,2)} = 4",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ Second derivative: f''(x) = 6x",
    "f(x) = x^3 ¦ The slope of the curve at x = 2 is 12",
    "f(x) = x^2 ¦ The average rate of change is (f(3) - f(1))/(3 - 1) = 4",
    (
        "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ x = 0 or y = 0 ¦ x = 0, y = 2"
        " ¦ y = 0, x = ±2"
    ),
    (
        "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2 ¦ x(4 - x^2) = 0"
        " ¦ x = 0 or x = 2 or x = -2"
    ),
    "f(x,y) = x^2*y + x ¦ f_x = 2x*y + 1 ¦ f_y = x^2 ¦ f_xx = 2y",
    "f(x,y) = x*y ¦ f_x = y = 0 ¦ f_y = x = 0",
    "f(x,y) = x*y ¦ f_x = y = 0 ¦ y = 0 ¦ f_y = x = 0 ¦ x = 0",
    "f(x,y) = x*y^2 ¦ f_x = y^2 = 0 ¦ y = 0 ¦ f_y = 2x*y = 0",
    "f(x,y) = x*y^2 ¦ f_x = y^2 = 0 ¦ y = 0",
    "f(x,y) = x^2*(y-1) ¦ f_x = 2x(y-1) = 0 ¦ y = 1 or x = 0",
    "f(x,y) = x^2*(y-1) ¦ f_x = 2x(y-1) = 0 ¦ y = 1 ¦ x = 0",
    "f(x,y) = x^2*(y-1) ¦ f_x = 2x(y-1) = 0 ¦ x = 0 ¦ f_y = x^2 = 0 ¦ x = 0",
    "f(x,y) = x^2*(y^2+1) ¦ f_x = 2x(y^2+1) = 0 ¦ x = 0",
    "f(x,y) = x^2*e^y ¦ f_x = 2x*e^y = 0 ¦ x = 0",
    "f(x,y) = a*x^2 + y^2 ¦ f_x = 2a*x = 0 ¦ x = 0",
    "L(w,b) = (w x + b - y)^2 ¦ ∂L/∂w = 2x(w x + b - y) = 0 ¦ w = (y - b)/x",
    "f(x,y) = x^2*(y-x) ¦ f_x = 2x(y-x) - x^2 = 0 ¦ x(2y - 3x) = 0 ¦ x = 0 or y = 3x/2",
    "f(x,y) = x^2*(y-x) ¦ f_x = 2x*y - 3x^2 = 0 ¦ x = 0 or y = 3x/2 ¦ f_y = x^2 = 0 ¦ x = 0",
    "f(x,y) = x^2*(y-x) ¦ f_x = 2x*y - 3x^2 = 0 ¦ f_y = x^2 = 0 ¦ x = 0",
    "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) = (0, 0) ¦ x = 0, y = 0",
    "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ ∇f = (0, 0) ¦ x = 0, y = 0",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 = 1 ¦ x = 1 ¦ x = -1",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(3) = 2*3 = 6",
    "f(x,y) = x^2 + y^2 ¦ f_x = 2x, f_y = 2y ¦ f_x = 0, f_y = 0 ¦ x = 0, y = 0 ¦ (0,0) is a local minimum",
    "f(x,y) = x^2 - y^2 ¦ f_x = 2x, f_y = -2y ¦ f_x = 0, f_y = 0 ¦ x = 0, y = 0 ¦ (0,0) is a saddle point",
    "f(x,y) = x^2 - y^2 ¦ ∇f = (2x, -2y) ¦ ∇f = 0 ¦ x = 0, y = 0 ¦ (0,0) is a saddle point",
    "f(x,y) = x^2 - y^2 ¦ grad f = (2x, -2y) ¦ grad f = 0 ¦ x = 0, y = 0 ¦ (0,0) is a saddle",
    "σ(z) = 1/(1+e^-z) ¦ σ'(z) = e^-z/(1+e^-z)^2 ¦ σ'(z) = σ(z)(1-σ(z))",
    "σ(z) = 1/(1+e^(-z)) ¦ σ'(z) = σ(z)(1-σ(z))",
    "f(z) = sigmoid(z) ¦ f'(z) = sigmoid(z)(1 - sigmoid(z))",
    "f(x) = x^2 + 3x, 0 <= x <= 3 ¦ f'(x) = 2x + 3 ¦ f(0) = 0, f(3) = 18 ¦ absolute maximum 18 at x = 3",
    "f(x) = x^2 + 3x on [0, 3] ¦ f'(x) = 2x + 3 ¦ absolute maximum is 18 at x = 3",
    "f(x) = x^2 + 3x on [0, 3] ¦ f'(x) = 2x + 3 ¦ The absolute maximum value is 18, at x = 3",
    (
        "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ x = 0 or y = 0 ¦ x = 0: y = 2"
        " ¦ y = 0: x = ±2"
    ),
    "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt",
    "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dr/dt = 2, r = 3 ¦ dV/dt = 4 pi 9*2 = 72 pi",
    "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ r = 5 ¦ dr/dt = 3 ¦ dA/dt = 30 pi",
    "f(x) = x^2 ¦ df/dx(3) = 6",
    "f(x) = x^2 ¦ df/dx|_{x=3} = 6",
    "f(x) = x^2 ¦ \\left.\\frac{df}{dx}\\right|_{x=3} = 6",
    "f(x,y) = x^2*y ¦ f_x = 2x*y = 4 at x = 1, y = 2",
    "f(x,y) = x^2*y ¦ f_x = 2x*y ¦ = 4 at x = 1, y = 2",
    "f(x) = x^2 ¦ So f'(x) = 2x",
    "f(x) = x^2 ¦ Hence f'(x) = 2x",
    "f(x) = x^2 ¦ Therefore, f'(x) = 2x",
    "f(x) = sin(x^2) ¦ by the chain rule, f'(x) = 2x cos(x^2)",
    "f(x) = sin(x^2) ¦ By the chain rule f'(x) = 2x cos(x^2)",
    "f(x) = sin(x^2) ¦ Using the chain rule: f'(x) = 2x cos(x^2)",
    "f(x) = |x - 2| ¦ f'(x) = 1 for x > 2",
    "f(x) = |x - 2| ¦ f' = 1 for x > 2",
    "f(x) = |x - 2| ¦ f' = 1 for x > 2 ¦ f' = -1 for x < 2",
    "\\sigma(z) = \\frac{1}{1+e^{-z}} ¦ \\sigma'(z) = \\sigma(z)(1-\\sigma(z))",
    "σ'(z) = σ(z)(1-σ(z))",
    "tanh'(x) = 1 - tanh(x)^2",
    "f(x) = σ(3x) ¦ f'(x) = 3σ'(3x) = 3σ(3x)(1-σ(3x))",
    "sin'(x) = cos(x)",
    "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 ¦ 4x^3 = 12x^2 ¦ x = 0 or x = 3",
    "L(y, p) = -(y ln(p) + (1-y) ln(1-p)) ¦ dL/dp = -y/p + (1-y)/(1-p)",
    "z = w x + b ¦ a = σ(z) ¦ da/dz = σ'(z) = a(1-a)",
    "f(x) = relu(x) ¦ f'(x) = 1 for x > 0 ¦ f'(x) = 0 for x < 0",
    "f(x) = |x| ¦ f'(x) = x/|x| ¦ = 1 for x > 0",
    "f(x) = |x - 2| ¦ f'(x) = 1 if x > 2 ¦ f'(x) = -1 if x < 2",
    "f(x) = max(x, x^2) ¦ f'(x) = 2x for x > 1 ¦ f'(x) = 1 for 0 < x < 1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ (x-1)(x+1) = 0 ¦ x - 1 = 0 ¦ x = ±1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ (x-1)(x+1) = 0 ¦ x - 1 = 0 ¦ x = 1 ¦ x = ±1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ (x-1)(x+1) = 0 ¦ x - 1 = 0 ¦ x = 1 ¦ x + 1 = 0 ¦ x = -1 ¦ x = ±1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 = 1 ¦ x = 1 ¦ x = -1 ¦ x = ±1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 = 1 ¦ x = ±1 ¦ x = 1",
    "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 0 ¦ 3x(x-2) = 0 ¦ x - 2 = 0 ¦ x = 0 or x = 2",
    "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 3x(x-2) ¦ f'(x) = 0 ¦ x - 2 = 0 ¦ x = 0 or x = 2",
    "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 0 ¦ x = 0 ¦ 3x - 6 = 0 ¦ x = 2",
    "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x = 0 ¦ x = 0 or x^2 - 1 = 0 ¦ x = 0 or x = ±1",
    "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x = 0 ¦ x = 0 ¦ x^2 = 1 ¦ x = ±1",
    "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x = 0 ¦ x = 0 ¦ x^2 = 1 ¦ x = ±1 ¦ critical points: x = 0, x = 1, x = -1",
    "f(x) = ln(x) - x^2 ¦ f'(x) = 1/x - 2x = 0 ¦ 2x^2 = 1 ¦ x = 1/sqrt(2)",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 - 1 = 0 ¦ (x - 1)(x + 1) = 0 ¦ x = 1 or x = -1",
    "f(x) = ln(2x) ¦ f'(x) = 2/(2x) = 1 ¦ x = 1",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 12 ¦ x = ±2",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 12 ¦ x^2 = 4 ¦ x = ±2",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 12",
    "f(x) = x^2 + 2x ¦ f'(x) = 2x + 2 = 4",
    "f(x) = x^2 + 2x ¦ f'(x) = 2x + 2 = 4 ¦ x = 1 ¦ f(1) = 3",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 4 ¦ 2x = 4 ¦ x = 2",
    "f(x,y) = x^2 + y^2 - 2x ¦ ∇f = (2x - 2, 2y) ¦ ∇f = 0 ¦ 2x - 2 = 0, 2y = 0 ¦ x = 1, y = 0",
    "f(x,y) = x^2 + y^2 - 2x ¦ ∇f = (2x - 2, 2y) ¦ ∇f = 0 ¦ (x, y) = (1, 0) ¦ local minimum at (1, 0)",
    "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3 = 0, f_y = 2y = 0 ¦ critical points: (1, 0) and (-1, 0)",
    (
        "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3 = 0, f_y = 2y = 0 ¦ critical points: (1, 0), (-1, 0)"
        " ¦ f_xx = 6x, f_yy = 2, f_xy = 0 ¦ D = f_xx f_yy - f_xy^2 = 12x"
        " ¦ D(1,0) = 12 > 0, f_xx(1,0) = 6 > 0: local minimum at (1, 0) ¦ D(-1,0) = -12 < 0: saddle point at (-1, 0)"
    ),
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ (1, -2) is a local minimum",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ (1, -2) is a local minimum and (-1, 2) is a local maximum",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ local minimum at x = 1 and local maximum at x = -1",
    "A(x) = x(20 - x) ¦ A'(x) = 20 - 2x = 0 ¦ x = 10 ¦ The maximum area is A(10) = 100",
    "A(x) = x(20 - x) ¦ A'(x) = 20 - 2x = 0 ¦ x = 10 ¦ maximum value 100",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ local min of -2 at x = 1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ local min f(1) = -2",
    "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dV/dt = 100, r = 25 ¦ 100 = 4 pi (25)^2 dr/dt ¦ dr/dt = 1/(25 pi)",
    "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dV/dt = 100 ¦ r = 25 ¦ dr/dt = 100/(4 pi 625) = 1/(25 pi)",
    "V = pi r^2 h ¦ dV/dt = 2 pi r h dr/dt + pi r^2 dh/dt",
    "V = pi r^2 h ¦ dV/dt = 2 pi r h dr/dt",
    (
        "z = sqrt(x^2 + y^2) ¦ dz/dt = (x dx/dt + y dy/dt)/sqrt(x^2 + y^2) ¦ x = 3, y = 4, dx/dt = 2, dy/dt = 1"
        " ¦ dz/dt = (3*2 + 4*1)/5 = 2"
    ),
    "V = (1/3) pi r^2 h ¦ r = h/2 ¦ V = pi h^3/12 ¦ dV/dt = (pi/4) h^2 dh/dt ¦ dV/dt = 2, h = 4 ¦ dh/dt = 1/(2 pi)",
    "s(t) = t^2 ¦ v(t) = ds/dt = 2t ¦ v(3) = 6",
    "f(x,y) = x^2 + y^2 - 2x ¦ f_x = 2x - 2, f_y = 2y ¦ f_x = 0, f_y = 0 => x = 1, y = 0",
    "y = sin(u), u = x^2 ¦ dy/du = cos(u) and du/dx = 2x ¦ dy/dx = cos(x^2) * 2x",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1, f(x) = -2; at x = -1, f(x) = 2",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1: f''(1) = 6 > 0, so a minimum",
    (
        "L(w, b) = (w + b - 3)^2 + (2w + b - 5)^2 ¦ ∇L = (2(w + b - 3) + 4(2w + b - 5), 2(w + b - 3) + 2(2w + b - 5))"
        " ¦ ∇L(0, 0) = (-26, -16)"
    ),
    (
        "f(x) = (x - 1)^2 (x + 2) ¦ f'(x) = 2(x - 1)(x + 2) + (x - 1)^2 ¦ = (x - 1)(2x + 4 + x - 1) ¦ = (x - 1)(3x + 3)"
        " ¦ f'(x) = 0 => x = 1 or x = -1 ¦ f(1) = 0, f(-1) = 4"
    ),
    "p_1 = e^a/(e^a + e^b) ¦ dp_1/da = p_1(1 - p_1)",
    "L = -ln(p), p = e^a/(e^a + e^b) ¦ dL/dp = -1/p ¦ dp/da = p(1 - p) ¦ dL/da = dL/dp * dp/da = -(1 - p) = p - 1",
    "f(x) = x^2 ¦ f'(x) = lim_{h→0} ((x+h)^2 - x^2)/h = lim_{h→0} (2xh + h^2)/h = lim_{h→0} (2x + h) = 2x",
    "f(x) = |x - 3| ¦ f'(x) = 1 for x > 3 and f'(x) = -1 for x < 3",
    (
        "y = x^2 sqrt(x + 1) ¦ ln y = 2 ln x + (1/2) ln(x + 1) ¦ y'/y = 2/x + 1/(2(x + 1))"
        " ¦ y' = x^2 sqrt(x + 1) (2/x + 1/(2(x + 1)))"
    ),
    (
        "f(x) = e^{-x^2} ¦ f'(x) = -2x e^{-x^2} ¦ f'(x) = 0 only when x = 0 ¦ f''(x) = (4x^2 - 2) e^{-x^2}"
        " ¦ f''(0) = -2 < 0, thus a local maximum at x = 0"
    ),
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 ¦ f'(x) = 0 has no solutions ¦ f is increasing on (-∞, ∞)",
    "f(x) = x + 1/x, x > 0 ¦ f'(x) = 1 - 1/x^2 ¦ f'(x) = 0 ¦ x = 1 ¦ f''(x) = 2/x^3 > 0 ¦ minimum at x = 1",
    "z(x,y) = x*y ¦ ∂z/∂x = y and ∂z/∂y = x",
    "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ The minimum value is f(2) = -4",
    "f(x) = x^3 + x ¦ f'(x) = 3x^2 + 1 ¦ f is increasing for all x",
    "f(x) = 3x^2 + 2x ¦ \\begin{align} ¦ f'(x) &= 6x + 2 \\\\ ¦ f''(x) &= 6 \\\\ ¦ \\end{align}",
    (
        "$f(x) = x e^{x}$ ¦ $f'(x) = e^{x} + x e^{x} = (1 + x) e^{x}$ ¦ $f'(x) = 0 \\Rightarrow x = -1$"
        " ¦ $f''(x) = (2 + x)e^x$ ¦ $f''(-1) = e^{-1} > 0$ so minimum"
    ),
    (
        "loss L = (a - y)^2, a = σ(z), z = w x + b ¦ ∂L/∂a = 2(a - y) ¦ ∂a/∂z = a(1 - a) ¦ ∂z/∂w = x"
        " ¦ ∂L/∂w = 2(a - y) a(1 - a) x"
    ),
    (
        "f(w) = w^2 - 4w + 5 ¦ f'(w) = 2w - 4 ¦ w_0 = 0, lr = 0.1 ¦ w_1 = 0 - 0.1*(-4) = 0.4"
        " ¦ w_2 = 0.4 - 0.1*f'(0.4) = 0.72"
    ),
    (
        "f(x) = x³ − 6x² + 9x ¦ f′(x) = 3x² − 12x + 9"
        " ¦ f′(x) = 0 ⟺ x² − 4x + 3 = 0 ⟺ (x − 1)(x − 3) = 0 ⟺ x = 1 ∨ x = 3 ¦ f″(x) = 6x − 12"
        " ¦ f″(1) = −6 < 0 ⟹ maximum at x = 1 ¦ f″(3) = 6 > 0 ⟹ minimum at x = 3"
    ),
    "y = log_2(x) ¦ y = ln x / ln 2 ¦ y' = 1/(x ln 2)",
    (
        "f(x) = (x^2 + 1)^10 ¦ let u = x^2 + 1 ¦ f = u^10 ¦ df/du = 10u^9 ¦ du/dx = 2x"
        " ¦ df/dx = 10(x^2 + 1)^9 * 2x = 20x(x^2 + 1)^9"
    ),
    "r(x) = 1/(1 + x^2) ¦ r'(x) = -2x/(1 + x^2)^2 ¦ r'(1) = -1/2 ¦ r(1) = 1/2 ¦ y = -1/2 (x - 1) + 1/2",
    "f(x) = x^2 + 2x ¦ Find f'(3). ¦ f'(x) = 2x + 2 ¦ f'(3) = 2(3) + 2 = 8",
    "f(x, y) = 3x^2 y + y^3 ¦ f_x = 6xy ¦ f_y = 3x^2 + 3y^2 ¦ f_xx = 6y; f_yy = 6y; f_xy = 6x",
    "f(t) = 20t - 5t^2 ¦ v(t) = 20 - 10t ¦ v(t) = 0 when t = 2 ¦ f(2) = 20 ¦ The maximum height is 20",
    (
        "y = x^2 - 4x + 1 ¦ y' = 2x - 4 ¦ At x = 3, y = -2 ¦ slope m = 2 ¦ tangent line: y - (-2) = 2(x - 3)"
        " ¦ y = 2x - 8"
    ),
    (
        "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(1) = 3 ¦ slope of the normal: -1/3 ¦ normal line: y - 1 = -1/3 (x - 1)"
        " ¦ y = -x/3 + 4/3"
    ),
    (
        "2x + 2y = 100 ¦ y = 50 - x ¦ A = xy = x(50 - x) = 50x - x^2 ¦ A' = 50 - 2x ¦ 50 - 2x = 0 ¦ x = 25 ¦ y = 25"
        " ¦ A = 625"
    ),
    (
        "V = x^2 h = 32 ¦ h = 32/x^2 ¦ S = x^2 + 4xh = x^2 + 128/x ¦ S' = 2x - 128/x^2 = 0 ¦ 2x^3 = 128 ¦ x^3 = 64"
        " ¦ x = 4 ¦ h = 2"
    ),
    (
        "xy = 36 ¦ y = 36/x ¦ S = x + y ¦ S(x) = x + 36/x ¦ S'(x) = 1 - 36/x^2 ¦ S'(x) = 0 ¦ x^2 = 36"
        " ¦ x = 6 since x > 0 ¦ S''(x) = 72/x^3 > 0 ¦ y = 6"
    ),
    (
        "z = w*x + b ¦ y_hat = z ¦ L = (y_hat - y)^2 ¦ dL/dy_hat = 2(y_hat - y) ¦ dy_hat/dw = x"
        " ¦ dL/dw = 2(y_hat - y) x ¦ dL/db = 2(y_hat - y) ¦ w_new = w - η dL/dw"
    ),
    (
        "z1 = w1*x + b1 ¦ h = ReLU(z1) ¦ z2 = w2*h + b2 ¦ L = (z2 - y)^2 ¦ dL/dz2 = 2(z2 - y)"
        " ¦ dL/dw2 = dL/dz2 * dz2/dw2 = 2(z2 - y) h ¦ dL/dh = 2(z2 - y) w2"
    ),
    (
        "z1 = w1*x + b1 ¦ h = tanh(z1) ¦ z2 = w2*h + b2 ¦ L = (z2 - y)^2 ¦ dL/dz2 = 2(z2 - y) ¦ dz2/dh = w2"
        " ¦ dh/dz1 = 1 - h^2 ¦ dz1/dw1 = x ¦ dL/dw1 = 2(z2 - y) w2 (1 - h^2) x"
    ),
    (
        "w = 2, x = 3, b = 1, y = 5 ¦ z = wx + b = 7 ¦ L = (z - y)^2 = 4 ¦ dL/dz = 2(z - y) = 4"
        " ¦ dL/dw = 4 * 3 = 12 ¦ dL/db = 4 ¦ w_new = 2 - 0.1 * 12 = 0.8"
    ),
    "P = 2x + 2y ¦ x*y = 36 ¦ y = 36/x ¦ P(x) = 2x + 72/x ¦ P'(x) = 2 - 72/x^2",
    (
        "f(x) = x^3 ¦ Average rate of change on [1, 2]: (f(2) - f(1))/(2 - 1) = (8 - 1)/1 = 7"
        " ¦ Average rate of change on [1, 1.1]: (f(1.1) - f(1))/0.1 = 0.331/0.1 = 3.31"
        " ¦ Average rate of change on [1, 1.01]: (f(1.01) - f(1))/0.01 = 3.0301 ¦ So f'(1) = 3"
    ),
    (
        "s(t) = 5t^2 ¦ average velocity from t = 1 to t = 3: (s(3) - s(1))/(3 - 1) = (45 - 5)/2 = 20 m/s"
        " ¦ v(t) = s'(t) = 10t ¦ v(2) = 20 m/s ¦ a(t) = v'(t) = 10"
    ),
    (
        "f(x) = x^3 - 6x^2 + 9x + 1 on [0, 5] ¦ f'(x) = 3x^2 - 12x + 9 ¦ f'(x) = 3(x - 1)(x - 3)"
        " ¦ critical points: x = 1, x = 3 ¦ f(0) = 1 ¦ f(1) = 5 ¦ f(3) = 1 ¦ f(5) = 21"
        " ¦ absolute maximum is 21 at x = 5 ¦ absolute minimum is 1 at x = 0 and x = 3"
    ),
    (
        "f(x) = x^3 - 3x^2 + 4 ¦ f''(x) = 6x - 6 ¦ 6x - 6 = 0 ¦ x = 1"
        " ¦ f''(x) < 0 for x < 1 and f''(x) > 0 for x > 1 ¦ So (1, 2) is an inflection point"
        " ¦ concave down on (-inf, 1), concave up on (1, inf)"
    ),
    (
        "f(x) = (x^2 + 1)/(x - 1) ¦ By the quotient rule, f'(x) = [2x(x - 1) - (x^2 + 1)]/(x - 1)^2"
        " ¦ f'(x) = (x^2 - 2x - 1)/(x - 1)^2 ¦ f'(x) = 0 when x^2 - 2x - 1 = 0 ¦ x = (2 ± √(4 + 4))/2 ¦ x = 1 ± √2"
    ),
    "f(x) = x^2 ¦ dy/dx at x = 3 is 6 ¦ Point: (3, 9) ¦ y - 9 = 6(x - 3) ¦ y = 6x - 9",
    (
        "f(x) = x^3 - 6x ¦ f'(x) = 3x^2 - 6 ¦ The second derivative is 6x ¦ f''(x) = 0 at x = 0"
        " ¦ So there is an inflection point at (0, 0)"
    ),
    "f(x) = x^2 + 2x ¦ f'(x) = 2x + 2 ¦ 2x + 2 = 0 ¦ x = -1 ¦ f(-1) = -1 ¦ vertex is (-1, -1)",
    (
        "f(x) = ln(x^2 + 1) ¦ u = x^2 + 1 ¦ du/dx = 2x ¦ df/du = 1/u ¦ df/dx = 1/u * 2x = 2x/(x^2 + 1)"
        " ¦ f''(x) = (2(x^2 + 1) - 4x^2)/(x^2 + 1)^2 ¦ = (2 - 2x^2)/(x^2 + 1)^2 ¦ inflection points at x = ±1"
    ),
    (
        "f(x) = x e^(-x) ¦ f'(x) = e^(-x) - x e^(-x) = (1 - x) e^(-x) ¦ f'(x) = 0 → x = 1"
        " ¦ f' > 0 on (-∞, 1), f' < 0 on (1, ∞) ¦ f is increasing on (-∞, 1) and decreasing on (1, ∞)"
        " ¦ maximum at (1, 1/e)"
    ),
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ Given dr/dt = 2 cm/s and r = 10 cm ¦ dA/dt = 2π(10)(2) = 40π cm^2/s",
    (
        "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 ¦ = 6(x^2 - 3x + 2) ¦ = 6(x - 1)(x - 2)"
        " ¦ x = 1 or x = 2 ¦ f''(x) = 12x - 18 ¦ f''(1) = -6 < 0 -> local maximum ¦ f''(2) = 6 > 0 -> local minimum"
    ),
    (
        "f(x) = x^2 + 4x ¦ The average rate of change from x = 1 to x = 3 is (f(3) - f(1))/(3 - 1) = (21 - 5)/2 = 8"
        " ¦ The instantaneous rate of change is f'(x) = 2x + 4 ¦ f'(2) = 8"
    ),
    (
        "Let x be the width and y the length ¦ 2x + y = 60 ¦ y = 60 - 2x ¦ Area: A = xy = x(60 - 2x) = 60x - 2x^2"
        " ¦ A' = 60 - 4x = 0 ¦ x = 15 ¦ y = 60 - 2(15) = 30 ¦ A = 15 * 30 = 450"
    ),
    (
        "d^2 = (x - 3)^2 + y^2 ¦ y = sqrt(x) ¦ D(x) = (x - 3)^2 + x ¦ D'(x) = 2(x - 3) + 1 = 2x - 5 ¦ x = 5/2"
        " ¦ y = sqrt(5/2)"
    ),
    (
        "y = x^3 - x ¦ y' = 3x^2 - 1 ¦ At x = 1: y' = 2 ¦ The point is (1, 0) ¦ The tangent line is y = 2x - 2"
        " ¦ The slope of the normal is -1/2"
    ),
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 or x = -1 ¦ stationary points: (1, -2) and (-1, 2)",
    (
        "z_1 = w_1 x + b_1 ¦ a_1 = tanh(z_1) ¦ z_2 = w_2 a_1 + b_2 ¦ L = (z_2 - y)^2 ¦ ∂L/∂z_2 = 2(z_2 - y)"
        " ¦ ∂z_2/∂a_1 = w_2 ¦ ∂a_1/∂z_1 = 1 - a_1^2 ¦ ∂z_1/∂w_1 = x"
        " ¦ ∂L/∂w_1 = ∂L/∂z_2 · ∂z_2/∂a_1 · ∂a_1/∂z_1 · ∂z_1/∂w_1 = 2(z_2 - y) w_2 (1 - a_1^2) x"
    ),
    (
        "Let f(x) = x^2 ln x ¦ f'(x) = 2x ln x + x^2 * 1/x ¦ f'(x) = 2x ln x + x ¦ f'(x) = x(2 ln x + 1)"
        " ¦ 2 ln x + 1 = 0 ¦ ln x = -1/2 ¦ x = e^(-1/2) ¦ f(e^(-1/2)) = -1/(2e)"
    ),
    (
        "f(x) = x^3 - 3x^2 - 9x ¦ f'(x) = 3x^2 - 6x - 9 = 3(x - 3)(x + 1) ¦ Critical numbers: x = -1, 3"
        " ¦ Second derivative test: f''(x) = 6x - 6 ¦ f''(-1) = -12, so f has a local maximum at x = -1"
        " ¦ f''(3) = 12, so f has a local minimum at x = 3 ¦ Local max value: f(-1) = 5"
        " ¦ Local min value: f(3) = -27"
    ),
    (
        "h(t) = -16t^2 + 64t + 80 ¦ v(t) = h'(t) = -32t + 64 ¦ v(t) = 0 => t = 2 s ¦ h(2) = 144 ft ¦ h(t) = 0"
        " ¦ -16(t - 5)(t + 1) = 0 ¦ t = 5 since t > 0 ¦ v(5) = -96 ft/s"
    ),
    (
        "h(x) = f(x) g(x) ¦ f(2) = 3, f'(2) = -1, g(2) = 4, g'(2) = 5 ¦ h'(x) = f'(x) g(x) + f(x) g'(x)"
        " ¦ h'(2) = (-1)(4) + (3)(5) = 11"
    ),
    "x = 3, y = 2 ¦ f(x, y) = x^2 y ¦ f_x = 2xy = 12 ¦ f_y = x^2 = 9",
    "P = 4 s ¦ A = s^2 ¦ dA/ds = 2 s ¦ dA/ds = 6 when s = 3",
    (
        "s(t) = 16t^2 ¦ s'(t) = 32t ¦ s(3) - s(1) = 144 - 16 = 128 ft"
        " ¦ average speed from 1 to 3 is 128/2 = 64 ft/s ¦ s'(3) = 96 ft/s"
    ),
    (
        "z1 = w1*x1 + w2*x2 + b ¦ a = σ(z1) ¦ L = -ln(a) ¦ dL/dz1 = a - 1 ¦ dL/dw1 = (a - 1) x1"
        " ¦ dL/dw2 = (a - 1) x2 ¦ dL/db = a - 1"
    ),
    "A = pi r^2 ¦ A = 25pi ¦ r = 5",
    "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ A = 25pi ¦ r = 5 ¦ dr/dt = 3 ¦ dA/dt = 30 pi",
    "A = pi r^2 ¦ A = 25pi ¦ r^2 = 25 ¦ r = sqrt(25) = 5 ¦ dA/dr = 2pi r = 10pi",
    "V = x^3 ¦ V = 27 ¦ x = 3 ¦ V' = 3x^2 = 27",
    "y = x^2 - 1 ¦ y = 3 ¦ x = ±2",
    "f(x) = x^2 - 4x ¦ f'(x) = 0 ¦ 2x - 4 = 0 ¦ x = 2",
    "f(x) = x^2 - 4x ¦ Set f'(x) = 0 ¦ x = 2",
    "f(x,y) = x^2 - 4x + y^2 ¦ ∇f = 0 ¦ 2x - 4 = 0, 2y = 0 ¦ x = 2, y = 0",
    "f(x,y) = x^2 - 4x + y^2 ¦ ∇f = (0, 0) ¦ x = 2, y = 0",
    "f(x,y) = x^2 - 4x + y^2 ¦ f_x = 0 ¦ f_y = 0 ¦ x = 2, y = 0",
    (
        "f(x,y) = x^2 - 4x + xy + y^2 ¦ ∇f = 0 ¦ 2x - 4 + y = 0 ¦ x + 2y = 0 ¦ x = -2y ¦ -3y = 4 ¦ y = -4/3"
        " ¦ x = 8/3"
    ),
    (
        "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0"
        " ¦ x = y = λ ¦ 2λ = 10 ¦ λ = 5 ¦ x = 5, y = 5"
    ),
    (
        "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0"
        " ¦ λ = 5 ¦ x = 5, y = 5"
    ),
    "V = πr^2 h ¦ V = 36 ¦ h = 36/(πr^2)",
    (
        "V = πr^2 h ¦ V = 36π ¦ h = 36/r^2 ¦ S = 2πr^2 + 2πr h ¦ = 2πr^2 + 72π/r ¦ S' = 4πr - 72π/r^2 = 0 ¦ r^3 = 18"
        " ¦ r = 18^(1/3)"
    ),
    "A = xy ¦ P = 20 = 2x + 2y ¦ y = 10 - x ¦ A = x(10 - x) ¦ A' = 10 - 2x ¦ 10 - 2x = 0 ¦ x = 5",
    (
        "A = xy ¦ A = 100 ¦ P = 2x + 2y ¦ y = 100/x ¦ P = 2x + 200/x ¦ P' = 2 - 200/x^2 = 0 ¦ x^2 = 100"
        " ¦ x = 10 since x > 0"
    ),
    (
        "L = xy - λ(x + y - 4) ¦ dL/dx = y - λ = 0 ¦ dL/dy = x - λ = 0 ¦ dL/dλ = -(x + y - 4) = 0 ¦ x = y = λ"
        " ¦ x = 2, y = 2 ¦ λ = 2"
    ),
    "L = xy - λ(x + y - 4) ¦ ∂L/∂x = y - λ = 0 ¦ ∂L/∂y = x - λ = 0 ¦ ∂L/∂λ = -(x + y - 4) = 0 ¦ x = y ¦ x = 2",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y",
    "x^2 + y^2 = 25 ¦ d/dx(x^2) + d/dx(y^2) = d/dx(25) ¦ 2x + 2y dy/dx = 0 ¦ 2y dy/dx = -2x ¦ dy/dx = -2x/(2y) = -x/y",
    (
        "$x^2 + y^2 = 25$ ¦ $2x + 2y \\frac{dy}{dx} = 0$ ¦ $\\frac{dy}{dx} = -\\frac{x}{y}$"
        " ¦ $\\frac{dy}{dx}\\Big|_{(3,4)} = -\\frac{3}{4}$"
    ),
    (
        "Differentiate x^2 + y^2 = 25 implicitly. ¦ Differentiating both sides with respect to x: 2x + 2yy' = 0"
        " ¦ Solve for y': y' = -x/y"
    ),
    (
        "Find dy/dx if x^2 + y^2 = 25. ¦ 2x + 2y y' = 0 ¦ so y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y - 4 = -3/4 (x - 3)"
        " ¦ y = -3/4 x + 25/4"
    ),
    "x² + y² = 25 ¦ 2x + 2y·y′ = 0 ¦ ⇒ y′ = −x/y ¦ Slope at (3, 4): m = -3/4",
    (
        "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y'' = -(y - x y')/y^2 ¦ = -(y + x^2/y)/y^2"
        " ¦ = -(x^2 + y^2)/y^3 ¦ = -25/y^3"
    ),
    (
        "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 y' = 6y + 6xy' ¦ 3y^2 y' - 6xy' = 6y - 3x^2 ¦ y'(3y^2 - 6x) = 6y - 3x^2"
        " ¦ y' = (6y - 3x^2)/(3y^2 - 6x) = (2y - x^2)/(y^2 - 2x) ¦ at (3,3): m = -1"
    ),
    (
        "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 y' = 6y + 6xy' ¦ y' = (2y - x^2)/(y^2 - 2x) ¦ y' = 0 ¦ 2y - x^2 = 0"
        " ¦ y = x^2/2 ¦ x^3 + x^6/8 = 3x^3 ¦ x^6 = 16x^3"
    ),
    "sin(xy) = x ¦ cos(xy) (y + x y') = 1 ¦ y + x y' = 1/cos(xy) ¦ y' = (1/cos(xy) - y)/x",
    "e^y = x y ¦ e^y dy/dx = y + x dy/dx ¦ dy/dx (e^y - x) = y ¦ dy/dx = y/(e^y - x) ¦ = y/(xy - x)",
    "y = x e^y ¦ y' = e^y + x e^y y' ¦ y' = e^y/(1 - x e^y) = e^y/(1 - y)",
    "x y^2 + 3 = y ¦ y^2 + 2xyy' = y' ¦ y'(1 - 2xy) = y^2 ¦ y' = y^2/(1 - 2xy)",
    "tan y = x ¦ sec^2 y y' = 1 ¦ y' = 1/sec^2 y = 1/(1 + tan^2 y) = 1/(1 + x^2)",
    "x^2 + y^2 = 25 ¦ y = sqrt(25 - x^2) ¦ y' = -x/sqrt(25 - x^2)",
    "x^2 + y^2 = 25 ¦ y' = -x/y = 0 ¦ x = 0 ¦ y = ±5",
    "y^2 = x^3 ¦ 2y y' = 3x^2 ¦ y' = 3x^2/(2y) ¦ at x = 1, y = 1: y' = 3/2 ¦ tangent: y = 3/2 x - 1/2",
    (
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3, dx/dt = 2 ¦ 9 + y^2 = 25 ¦ y = 4"
        " ¦ 2(3)(2) + 2(4) dy/dt = 0 ¦ 12 + 8 dy/dt = 0 ¦ dy/dt = -12/8 = -3/2"
    ),
    (
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ y = 4 ¦ dy/dt = -1 ¦ x = 3 ¦ 2(3) dx/dt + 2(4)(-1) = 0"
        " ¦ 6 dx/dt = 8 ¦ dx/dt = 4/3"
    ),
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dy/dt = -(x/y) dx/dt ¦ when x = 3, y = 4 and dx/dt = 2: dy/dt = -3/2",
    (
        "x^2 + y^2 = 100 ¦ x = 6, dx/dt = 3 ¦ y = sqrt(100 - 36) = 8 ¦ 2x dx/dt + 2y dy/dt = 0"
        " ¦ dy/dt = -(x/y) dx/dt = -(6/8)*3 ≈ -2.3"
    ),
    (
        "z^2 = x^2 + y^2 ¦ 2z dz/dt = 2x dx/dt + 2y dy/dt ¦ x = 3 ¦ y = 4 ¦ z = 5 ¦ dx/dt = 60 ¦ dy/dt = 25"
        " ¦ 5 dz/dt = 3(60) + 4(25) = 280 ¦ dz/dt = 56"
    ),
    "tan θ = h/100 ¦ sec^2(θ) dθ/dt = (1/100) dh/dt ¦ dθ/dt = cos^2(θ)/100 dh/dt",
    "PV = 100 ¦ P dV/dt + V dP/dt = 0 ¦ P = 5 ¦ V = 20 ¦ dP/dt = 2 ¦ 5 dV/dt + 40 = 0 ¦ dV/dt = -8",
    (
        "s^2 = x^2 + 100 ¦ 2s ds/dt = 2x dx/dt ¦ ds/dt = x/sqrt(x^2 + 100) dx/dt ¦ when x = 24: s = 26 ¦ dx/dt = 5"
        " ¦ ds/dt = (24)(5)/26 = 60/13"
    ),
    "x^2 + y^2 = 25 ¦ 2x + 2y dy/dx = 0 ¦ 2y dy/dx = -2x ¦ dy/dx = -2x/(2y) = -x/y ¦ At (3,4): dy/dx = -3/4",
    (
        "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 y' = 6y + 6x y' ¦ y'(3y^2 - 6x) = 6y - 3x^2"
        " ¦ y' = (2y - x^2)/(y^2 - 2x) ¦ at (3, 3), y' = -1 ¦ y - 3 = -(x - 3) ¦ x + y = 6"
    ),
    (
        "x^2 + xy + y^2 = 7 ¦ 2x + y + x y' + 2y y' = 0 ¦ (x + 2y) y' = -(2x + y) ¦ y' = -(2x+y)/(x+2y)"
        " ¦ y' = 0 ¦ 2x + y = 0 ¦ y = -2x ¦ x^2 - 2x^2 + 4x^2 = 7 ¦ 3x^2 = 7"
    ),
    "sin(xy) = x ¦ cos(xy)(y + x y') = 1 ¦ y' = (1/cos(xy) - y)/x",
    "e^y = x ¦ e^y y' = 1 ¦ y' = 1/e^y = 1/x",
    (
        "x^2 - y^2 = 1 ¦ 2x - 2y dy/dx = 0 ¦ dy/dx = x/y"
        " ¦ d^2y/dx^2 = (y - x dy/dx)/y^2 = (y - x^2/y)/y^2 = (y^2 - x^2)/y^3 = -1/y^3"
    ),
    "x^2 + y^2 = 25 ¦ Differentiate both sides: 2x + 2yy' = 0 ¦ y' = -x/y ¦ x = 3, y = 4 ¦ y' = -3/4",
    "x^2 + y^2 = 25 ¦ dy/dx = -x/y ¦ m = -3/4 at (3,4) ¦ y - 4 = -3/4 (x - 3)",
    "x^2 + y^2 = 25 ¦ y^2 = 25 - x^2 ¦ 2y y' = -2x ¦ y' = -x/y",
    "x^2 + y^2 = 25 ¦ y' = 0 when x = 0 ¦ y = ±5",
    "x^2 y + y^3 = 2 ¦ 2xy + x^2 y' + 3y^2 y' = 0 ¦ y' = -2xy/(x^2 + 3y^2) ¦ At (1, 1): y' = -2/4 = -1/2",
    "y^2 = x^3 ¦ 2y dy/dx = 3x^2 ¦ dy/dx = 3x^2/(2y)",
    "y = x + sin(xy) ¦ y' = 1 + cos(xy)(y + xy') ¦ y' = (1 + y cos(xy))/(1 - x cos(xy))",
    "ln(y) = x^2 + y ¦ y'/y = 2x + y' ¦ y'(1/y - 1) = 2x ¦ y' = 2xy/(1 - y)",
    "x^2 + y^2 = 25 ¦ 2x + 2y(dy/dx) = 0 ¦ (dy/dx) = -x/y",
    "x^2 + y^2 = r^2 ¦ 2x + 2y dy/dx = 0 ¦ dy/dx = -x/y",
    "p^2 + q^2 = 10 ¦ 2p + 2q dq/dp = 0 ¦ dq/dp = -p/q",
    "Find dy/dx if x^2 + y^2 = 25 ¦ 2x + 2y dy/dx = 0 ¦ dy/dx = -x/y",
    "x^2 + y^2 = 25. Find dy/dx. ¦ 2x + 2y dy/dx = 0 ¦ dy/dx = -x/y",
    "Given x^2 + y^2 = 25, find y' ¦ 2x + 2y y' = 0 ¦ y' = -x/y",
    "x^2 + xy + y^2 = 7 ¦ y' = -(2x+y)/(x+2y) ¦ y' = 0 ¦ y = -2x ¦ 3x^2 = 7 ¦ x = ±sqrt(7/3)",
    (
        "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ -2x = 2y y' ¦ y' = -x/y ¦ At the point (3, -4): y' = 3/4"
        " ¦ tangent: y + 4 = 3/4 (x - 3)"
    ),
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y'(3, 4) = -3/4",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ dy/dx |_(3,4) = -3/4",
    (
        "\\frac{x^2}{9} + \\frac{y^2}{4} = 1 ¦ \\frac{2x}{9} + \\frac{2y}{4} \\frac{dy}{dx} = 0"
        " ¦ \\frac{dy}{dx} = -\\frac{4x}{9y}"
    ),
    (
        "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ 1 + (y')^2 + y y'' = 0"
        " ¦ y'' = -(1 + (y')^2)/y = -(1 + x^2/y^2)/y = -(y^2 + x^2)/y^3 = -25/y^3"
    ),
    (
        "s^2 = x^2 + 100 ¦ 2s ds/dt = 2x dx/dt ¦ x = 10 sqrt(3), s = 20, dx/dt = 5"
        " ¦ ds/dt = x/s dx/dt = 5sqrt(3)/2 ≈ 4.33"
    ),
    "s^2 = x^2 + 100 ¦ s = sqrt(x^2 + 100) ¦ ds/dt = x/sqrt(x^2 + 100) dx/dt",
    "f(x) = e^x ¦ f'(x) = e^x ¦ f is never zero",
    "f(x) = x e^x ¦ f'(x) = (x + 1)e^x = 0 ¦ e^x is never zero ¦ x + 1 = 0 ¦ x = -1",
    "f(x) = x e^x ¦ f'(x) = (x + 1)e^x = 0 ¦ since e^x ≠ 0, x = -1",
    "f(x) = x e^x ¦ f'(x) = (x + 1)e^x = 0 ¦ e^x is never zero, so x = -1",
    "f(x) = 1/x ¦ x ≠ 0 ¦ f'(x) = -1/x^2 ¦ f'(x) is never zero ¦ f' is undefined at x = 0",
    "f(x) = 1/x ¦ f is undefined at x = 0 ¦ f'(x) = -1/x^2 ¦ f' does not exist at x = 0",
    "f(x) = |x| ¦ f'(0) does not exist",
    "f(x) = |x| ¦ f is not differentiable at x = 0",
    "f(x) = x^(2/3) ¦ f'(x) = 2/3 x^(-1/3) ¦ f'(x) is undefined at x = 0",
    "f(x) = sqrt(x) ¦ f'(x) = 1/(2sqrt(x)) ¦ f'(x) is undefined when x = 0",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f is not increasing for x < 0",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 0 ¦ x = 0 ¦ x = 0 is neither a maximum nor a minimum",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 0 ¦ x = 0 ¦ neither max nor min at x = 0",
    "f(x) = x^3 ¦ f'(x) = 3x^2 = 0 ¦ x = 0 ¦ so x = 0 is not a local maximum",
    "f(x) = x^2 + 1 ¦ f has no real roots",
    "loss = (w x - y)^2 ¦ dloss/dw = 2x(w x - y)",
    (
        "pred = w x + b ¦ loss = (pred - y)^2 ¦ dloss/dpred = 2(pred - y) ¦ dpred/dw = x"
        " ¦ dloss/dw = dloss/dpred * dpred/dw = 2(pred - y) x"
    ),
    "y_pred = w x + b ¦ L = (y_pred - y)^2 ¦ dL/dy_pred = 2(y_pred - y) ¦ dL/dw = 2(y_pred - y) x",
    (
        "net = w x + b ¦ out = σ(net) ¦ E = (1/2)(out - t)^2 ¦ dE/dout = out - t ¦ dout/dnet = out(1 - out)"
        " ¦ dnet/dw = x ¦ dE/dw = (out - t) out (1 - out) x"
    ),
    "cost = x^2 + 100/x ¦ dcost/dx = 2x - 100/x^2 = 0 ¦ x^3 = 50 ¦ x = 50^(1/3)",
    (
        "f(x,y) = xy ¦ g(x,y) = x + y - 4 ¦ ∇f = λ∇g ¦ (y, x) = λ(1, 1) ¦ y = λ ¦ x = λ ¦ x + y = 4"
        " ¦ x = 2, y = 2 ¦ λ = 2"
    ),
    "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ 2x = 10 ¦ x = 5, y = 5",
    (
        "f(x,y) = x + y ¦ g(x,y) = x^2 + y^2 - 2 ¦ ∇f = λ∇g ¦ <1, 1> = λ<2x, 2y> ¦ 1 = 2λx ¦ 1 = 2λy ¦ x = y"
        " ¦ 2x^2 = 2 ¦ x = ±1"
    ),
    "f(x,y) = x^2 + y^2 ¦ f_xx = 2, f_yy = 2, f_xy = 0 ¦ H = [[2, 0], [0, 2]] ¦ det H = 4 > 0 ¦ minimum at (0, 0)",
    (
        "f(x,y) = x^3 + y^3 - 3xy ¦ H = [[6x, -3], [-3, 6y]] ¦ det H = 36xy - 9 ¦ H(1,1) = [[6, -3], [-3, 6]]"
        " ¦ det H = 36 - 9 = 27 > 0"
    ),
    "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ |∇f(3,4)| = sqrt(6^2 + 8^2) = sqrt(100) = 10",
    "f(x,y) = x^2 + y^2 ¦ |∇f| = sqrt(4x^2 + 4y^2) = 2sqrt(x^2 + y^2)",
    "Minimize f = x^2 + y^2 subject to x + y = 1 ¦ y = 1 - x ¦ f = x^2 + (1-x)^2 ¦ f' = 2x - 2(1-x) = 0 ¦ x = 1/2",
    "Minimize x^2 + y^2 subject to x + y = 1. ¦ y = 1 - x ¦ f = x^2 + (1-x)^2 ¦ f' = 2x - 2(1-x) = 0 ¦ x = 1/2",
    "Maximize A = xy subject to 2x + 2y = 100 ¦ y = 50 - x ¦ A = x(50 - x) ¦ A' = 50 - 2x = 0 ¦ x = 25, y = 25",
    (
        "Maximize f(x,y) = xy subject to x + y = 10 ¦ g(x,y) = x + y - 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y"
        " ¦ 2x = 10 ¦ x = 5, y = 5"
    ),
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1, y = -2, x = -1, y = 2",
    "Δx = 202 - 122 = 80 ¦ Δt = 15 - 10 = 5 ¦ Δx/Δt = 80/5 = 16 m/s",
    "f(x) = x^2 ¦ Δx = 0.1 ¦ Δf/Δx = (f(3.1) - f(3))/0.1 = 6.1",
    "f(x) = x^2 - 3x ¦ f'(x) = lim h->0 ((x+h)^2 - 3(x+h) - x^2 + 3x)/h = lim h->0 (2xh + h^2 - 3h)/h = 2x - 3",
    "f(x) = 1/(x+1) ¦ f'(x) = lim h->0 (1/(x+h+1) - 1/(x+1))/h = lim h->0 (-h)/(h(x+h+1)(x+1)) = -1/(x+1)^2",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(2) = 11 ¦ f(2) = 6 ¦ tangent: y = 6 + 11(x - 2) = 11x - 16",
    "V = (1/3)πr^2 h ¦ r = h/2 ¦ V = πh^3/12 ¦ dV/dt = πh^2/4 dh/dt ¦ h = 6, dV/dt = 9 ¦ 9 = 9π dh/dt ¦ dh/dt = 1/π",
    (
        "A = (1/2) b h ¦ dA/dt = (1/2)(b dh/dt + h db/dt) ¦ b = 10, h = 6, db/dt = 2, dh/dt = -1"
        " ¦ dA/dt = (1/2)(-10 + 12) = 1"
    ),
    "z = w x + b ¦ a = tanh(z) ¦ L = (a - y)^2 ¦ dL/da = 2(a - y) ¦ da/dz = 1 - a^2 ¦ dL/dw = 2(a - y)(1 - a^2) x",
    (
        "f(x) = x e^(-x) ¦ f'(x) = e^(-x) - x e^(-x) = (1 - x) e^(-x) ¦ f'(x) = 0 ¦ x = 1 ¦ f''(x) = (x - 2) e^(-x)"
        " ¦ f''(1) = -1/e < 0, maximum"
    ),
    (
        "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dV/dt = 100, r = 25 ¦ dr/dt = 100/(4 pi (25)^2) = 100/(2500 pi)"
        " = 1/(25 pi)"
    ),
    "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ at r = 5, dA/dt = 10: dr/dt = 10/(10 pi) = 1/pi",
    "y = x^2 ¦ y' = 2x ¦ at x = 3: y = 9, y' = 6 ¦ tangent: y = 9 + 6(x - 3) = 6x - 9",
    "f(theta) = cos(theta) ¦ f'(theta) = -sin(theta) ¦ f'(theta) = 0 ¦ theta = k*pi",
    "f(x, theta) = x^2 cos(theta) ¦ f_x = 2x cos(theta) ¦ f_theta = -x^2 sin(theta) ¦ f_xtheta = -2x sin(theta)",
    "f(x, \\theta) = x^2 \\cos(\\theta) ¦ f_\\theta = -x^2 \\sin(\\theta) ¦ f_{x\\theta} = -2x \\sin(\\theta)",
    "phi(x) = x^2 ¦ phi'(x) = 2x ¦ phi(3) = 9",
    (
        "L = 2x + 4y - lambda*(x^2 + y^2 - 5) ¦ dL/dx = 2 - 2*lambda*x = 0 ¦ dL/dy = 4 - 2*lambda*y = 0"
        " ¦ dL/dlambda = 5 - x^2 - y^2 = 0 ¦ x = 1/lambda ¦ y = 2/lambda ¦ lambda = -1 or lambda = 1"
    ),
    (
        "L = 2x + 4y - k*(x^2 + y^2 - 5) ¦ dL/dx = 2 - 2*k*x = 0 ¦ dL/dy = 4 - 2*k*y = 0"
        " ¦ dL/dk = 5 - x^2 - y^2 = 0 ¦ x = 1/k ¦ y = 2/k ¦ k = ±1"
    ),
    "f(x) = cos(1/x) ¦ f'(x) = sin(1/x)/x^2 ¦ f'(x) = 0 ¦ x = 1/(k*pi)",
    (
        "f(x, y) = x^3 - 3*x*y + x + y^2 ¦ f_x = 3*x^2 - 3*y + 1 = 0 ¦ f_y = -3*x + 2*y = 0"
        " ¦ critical points: (3/4 - sqrt(33)/12, 9/8 - sqrt(33)/8), (sqrt(33)/12 + 3/4, sqrt(33)/8 + 9/8)"
    ),
    "P = 2x + 2y ¦ P = 40 ¦ y = 20 - x ¦ A = xy = x(20 - x) ¦ A' = 20 - 2x = 0 ¦ x = 10",
    "P = 2x + 2y ¦ P = 40 ¦ 2x + 2y = 40 ¦ y = 20 - x ¦ A = xy ¦ A = x(20 - x)",
    (
        "V = πr^2 h ¦ V = 500 ¦ πr^2 h = 500 ¦ h = 500/(πr^2) ¦ S = 2πr^2 + 2πrh = 2πr^2 + 1000/r"
        " ¦ dS/dr = 4πr - 1000/r^2"
    ),
    "V = πr^2 h ¦ S = 2πr^2 + 2πrh ¦ V = 500 ¦ h = 500/(πr^2) ¦ S = 2πr^2 + 1000/r ¦ dS/dr = 4πr - 1000/r^2",
    "V = πr^2 h ¦ 500 = πr^2 h ¦ h = 500/(πr^2)",
    "V = x^2 h ¦ V = 36 ¦ h = 36/x^2 ¦ S = x^2 + 4xh ¦ S = x^2 + 144/x ¦ S' = 2x - 144/x^2",
    "P = 20 = 2x + 2y ¦ y = 10 - x ¦ A = xy = x(10 - x) ¦ A' = 10 - 2x = 0 ¦ x = 5 ¦ y = 5",
    "A = 25π = πr^2 ¦ r^2 = 25 ¦ r = 5",
    "A = πr^2 = 25π ¦ r^2 = 25 ¦ r = 5",
    "V = 36 = x^2 h ¦ h = 36/x^2 ¦ S = x^2 + 4xh = x^2 + 144/x",
    "z = w x + b ¦ z = 7 ¦ L = (z - y)^2 ¦ dL/dz = 2(z - y) ¦ dL/dw = 2(z - y) x",
    "f(x) = x^2 y ¦ f'(x) = 2xy ¦ f(2) = 4y",
    "A = 1/2 b h ¦ A = 10 ¦ b = 20/h",
    "f(x,y) = x^2 + y^2 ¦ f_x = 2x ¦ f_y = 2y ¦ f_x = 0, f_y = 0 ¦ x = 0, y = 0 ¦ f = 0",
    "V = (1/3)πr^2 h ¦ r = h/2 ¦ V = πh^3/12 ¦ V = 18π ¦ h^3 = 216 ¦ h = 6 ¦ dV/dt = (π/4)h^2 dh/dt",
    "C = 2πr ¦ C = 10π ¦ r = 5 ¦ A = πr^2 = 25π",
    "F = k/r^2 ¦ F = 4 ¦ k = 4r^2",
    "f(x,y) = xy ¦ g(x,y) = x + y - 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ 2x = 10 ¦ x = 5, y = 5",
    "f(x,y) = xy ¦ g(x,y) = x + y ¦ ∇f = (y, x) ¦ ∇g = (1, 1) ¦ ∇f = λ∇g ¦ y = λ ¦ x = λ",
    "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ y = λ ¦ x = λ ¦ x = y ¦ x = 5, y = 5",
    (
        "f(x,y) = x^2 + y^2 ¦ g(x,y) = x + 2y - 5 = 0 ¦ ∇f = λ∇g ¦ 2x = λ ¦ 2y = 2λ ¦ y = 2x ¦ x + 4x = 5 ¦ x = 1"
        " ¦ y = 2"
    ),
    (
        "f(x,y) = x^2 + y^2 ¦ g(x,y) = x + 2y - 5 = 0 ¦ ∇f = λ∇g ¦ 2x = λ, 2y = 2λ ¦ x = λ/2, y = λ ¦ λ/2 + 2λ = 5"
        " ¦ λ = 2 ¦ x = 1, y = 2"
    ),
    "f(x,y) = xy ¦ x + y = 10 ¦ ∇f = (y, x) ¦ y = 10 - x ¦ f(x) = x(10 - x)",
    "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g => (y, x) = λ(1, 1) ¦ y = λ and x = λ ¦ x = y ¦ x = 5",
    (
        "f(x,y) = x + y ¦ g(x,y) = x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 1 = 2λy ¦ x = 1/(2λ), y = 1/(2λ)"
        " ¦ 1/(4λ^2) + 1/(4λ^2) = 2 ¦ λ^2 = 1/4 ¦ λ = ±1/2"
    ),
    (
        "f(x, y, z) = x + y + z ¦ g(x, y, z) = x^2 + y^2 + z^2 = 3 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 1 = 2λy ¦ 1 = 2λz ¦ x = y = z"
        " ¦ 3x^2 = 3 ¦ x = ±1"
    ),
    (
        "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0 ¦ y = λ ¦ x = λ"
        " ¦ 2λ = 10 ¦ λ = 5 ¦ x = 5, y = 5"
    ),
    "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ x = y ¦ x = 5, y = 5 ¦ f(5, 5) = 25",
    "z = w x + b ¦ a = max(0, z) ¦ L = 1/2 (a - t)^2 ¦ dL/da = a - t ¦ da/dz = 1 for z > 0 ¦ dz/dw = x",
    "z = w x + b ¦ a = relu(z) ¦ da/dz = 1 if z > 0 ¦ da/dz = 0 if z < 0",
    (
        "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 6, y = 8, dx/dt = 2 ¦ 2(6)(2) + 2(8) dy/dt = 0"
        " ¦ dy/dt = -24/16 = -3/2"
    ),
    "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dy/dt = -(x/y) dx/dt ¦ x = 6, y = 8, dx/dt = 2 ¦ dy/dt = -3/2",
    (
        "x^2 + y^2 = 169 ¦ dx/dt = 4 ¦ x = 5 ¦ y = sqrt(169 - 25) = 12 ¦ 2x dx/dt + 2y dy/dt = 0"
        " ¦ dy/dt = -x/y * dx/dt = -5/12 * 4 = -5/3"
    ),
    (
        "x^2 + y^2 = z^2 ¦ 2x dx/dt + 2y dy/dt = 2z dz/dt ¦ x dx/dt + y dy/dt = z dz/dt ¦ When x = 3, y = 4, z = 5"
        " ¦ dx/dt = 60, dy/dt = 25 ¦ 3(60) + 4(25) = 5 dz/dt ¦ dz/dt = 280/5 = 56"
    ),
    "z^2 = x^2 + y^2 ¦ 2z dz/dt = 2x dx/dt + 2y dy/dt ¦ dz/dt = (x dx/dt + y dy/dt)/z",
    (
        "tan θ = h/500 ¦ sec^2 θ dθ/dt = (1/500) dh/dt ¦ dθ/dt = cos^2 θ/500 * dh/dt ¦ θ = π/4, dh/dt = 140"
        " ¦ dθ/dt = 1/2 * 140/500 = 7/50"
    ),
    "xy = 12 ¦ x dy/dt + y dx/dt = 0 ¦ x = 3 ¦ y = 4 ¦ dx/dt = 2 ¦ dy/dt = -8/3",
    "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ when x = 6, dx/dt = 2: 2(6)(2) + 2y dy/dt = 0",
    "PV = 200 ¦ P dV/dt + V dP/dt = 0 ¦ P = 20, V = 10, dP/dt = 2 ¦ 20 dV/dt + 20 = 0 ¦ dV/dt = -1",
    "x/6 = (x + s)/15 ¦ 15x = 6x + 6s ¦ 9x = 6s ¦ x = 2s/3 ¦ dx/dt = (2/3) ds/dt ¦ ds/dt = 5 ¦ dx/dt = 10/3",
    "f(x) = e^x ¦ f'(x) = e^x ¦ f' is never zero",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f is not increasing on (-1, 1)",
    "f(x) = |x| ¦ f'(x) is undefined at x = 0",
    "f(x) = x e^x ¦ f'(x) = (x + 1) e^x ¦ e^x is never zero ¦ x = -1",
    "f(x) = x e^x ¦ f'(x) = (x + 1) e^x = 0 ¦ e^x ≠ 0 ¦ x + 1 = 0 ¦ x = -1",
    "f(x) = x^(2/3) ¦ f'(x) = 2/(3x^(1/3)) ¦ f'(0) is undefined",
    "f(x) = x^(2/3) ¦ f'(x) = 2/(3x^(1/3)) ¦ f'(x) does not exist at x = 0",
    "f(x) = x^(2/3) ¦ f'(x) = 2/(3x^(1/3)) ¦ f' DNE at x = 0",
    "f(x) = |x - 2| ¦ f is not differentiable at x = 2",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(x) = 0 ¦ x = 0 ¦ x = 0 is neither a maximum nor a minimum",
    "f(x) = x^4 ¦ f''(x) = 12x^2 ¦ f''(0) = 0 ¦ x = 0 is not an inflection point",
    "f(x) = ln x ¦ f'(x) = 1/x ¦ f'(x) is not defined at x = 0",
    "f(x, y) = x^2 + y^2 ¦ f_x = 2x, f_y = 2y ¦ H = [[2, 0], [0, 2]] ¦ det H = 4 > 0",
    "f(x,y) = x^2 + xy + y^2 ¦ H = [[2, 1], [1, 2]] ¦ det H = 3 > 0",
    (
        "f(x,y) = x^3 + y^3 - 3xy ¦ f_x = 3x^2 - 3y = 0 ¦ f_y = 3y^2 - 3x = 0 ¦ y = x^2 ¦ x^4 - x = 0 ¦ x = 0 or x = 1"
        " ¦ (0, 0) and (1, 1) ¦ H = [[6x, -3], [-3, 6y]] ¦ det H = 36xy - 9 ¦ At (1, 1): det H = 27 > 0"
        " ¦ local minimum at (1, 1) ¦ At (0, 0): det H = -9 < 0 ¦ saddle point at (0, 0)"
    ),
    "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ |∇f| = sqrt(4x^2 + 4y^2) ¦ |∇f(3,4)| = 10",
    "f(x,y) = x^2 + y^2 ¦ ∇f(3,4) = (6, 8) ¦ ||∇f(3,4)|| = sqrt(36 + 64) = 10",
    "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ ∇f(3,4) = (6, 8) ¦ |∇f(3,4)| = sqrt(6^2 + 8^2) = 10",
    "H = 2x + 1 ¦ dH/dx = 2",
    (
        "Minimize x^2 + y^2 subject to x + y = 10 ¦ y = 10 - x ¦ f(x) = x^2 + (10 - x)^2"
        " ¦ f'(x) = 2x - 2(10 - x) = 4x - 20 = 0 ¦ x = 5"
    ),
    (
        "Minimize C = x^2 + y^2 subject to x + y = 10 ¦ y = 10 - x ¦ C = x^2 + (10 - x)^2"
        " ¦ C' = 2x - 2(10 - x) = 4x - 20 = 0 ¦ x = 5, y = 5"
    ),
    (
        "Maximize A = xy subject to 2x + y = 100 ¦ y = 100 - 2x ¦ A = x(100 - 2x) = 100x - 2x^2 ¦ A' = 100 - 4x = 0"
        " ¦ x = 25 ¦ y = 50 ¦ A = 1250"
    ),
    "Maximize the area A = xy ¦ subject to 2x + y = 100 ¦ y = 100 - 2x ¦ A = x(100 - 2x)",
    (
        "Minimise S = 2x^2 + 4xh, subject to x^2 h = 32 ¦ h = 32/x^2 ¦ S = 2x^2 + 128/x ¦ S' = 4x - 128/x^2 = 0"
        " ¦ x^3 = 32"
    ),
    "loss = (w x - y)^2 ¦ dloss/dw = 2(w x - y) x",
    "pred = w x + b ¦ loss = (pred - y)^2 ¦ dloss/dpred = 2(pred - y) ¦ dpred/dw = x ¦ dloss/dw = 2(pred - y) x",
    "cost(x) = x^2 + 3x ¦ cost'(x) = 2x + 3",
    "y_pred = w x + b ¦ loss = (y_pred - y)^2 ¦ dloss/dy_pred = 2(y_pred - y) ¦ dloss/dw = 2(y_pred - y) x",
    "loss = (w - 3)^2 ¦ dloss/dw = 2(w - 3) = 0 ¦ w = 3",
    "MSE = ((w - 1)^2 + (w - 3)^2)/2 ¦ dMSE/dw = (w - 1) + (w - 3) = 2w - 4",
    (
        "net = w1*x1 + w2*x2 + b ¦ out = sigmoid(net) ¦ E = 1/2 (t - out)^2 ¦ dE/dout = -(t - out)"
        " ¦ dout/dnet = out(1 - out) ¦ dnet/dw1 = x1 ¦ dE/dw1 = -(t - out) out (1 - out) x1"
    ),
    "f(1) = 3, f(3) = 7 ¦ (f(3) - f(1))/(3 - 1) = (7 - 3)/2 = 2",
    "f(1) = 3, f(3) = 7 ¦ average rate of change = (f(3) - f(1))/(3 - 1) = (7 - 3)/2 = 2",
    "average velocity = (202 - 122)/(15 - 10) = 80/5 = 16 m/s",
    "f(x) = x^3 ¦ slope = Δf/Δx = ((x + Δx)^3 - x^3)/Δx ¦ = 3x^2 + 3xΔx + (Δx)^2",
    "f(x) = 4x^3 - 7x + 2 ¦ f'(x) = 12x^2 - 7 ¦ f'(1) = 5 ¦ f(1) = -1 ¦ y + 1 = 5(x - 1) ¦ y = 5x - 6",
    "A = s^2 ¦ dA/dt = 2s ds/dt ¦ ds/dt = 3 ¦ A = 49 ¦ s = 7 ¦ dA/dt = 2(7)(3) = 42",
    (
        "x^2 + xy + y^2 = 7 ¦ 2x + y + x y' + 2y y' = 0 ¦ y'(x + 2y) = -2x - y ¦ y' = -(2x + y)/(x + 2y)"
        " ¦ At (1, 2): y' = -4/5"
    ),
    "y = arctan x ¦ tan y = x ¦ sec^2 y * y' = 1 ¦ y' = 1/sec^2 y = 1/(1 + tan^2 y) = 1/(1 + x^2)",
    "lim_{x→0} (1 - cos x)/x^2 = lim_{x→0} sin x/(2x) = 1/2",
    "A = l w ¦ A = 50 ¦ l = 50/w ¦ P = 2l + 2w = 100/w + 2w ¦ P' = 2 - 100/w^2 = 0 ¦ w^2 = 50",
    "V = l w h ¦ V = 10 ¦ l = 2w ¦ h = 5/w^2",
    "E = m c^2 ¦ E = 10 ¦ m = 10/c^2",
    "y = a x^2 + b x ¦ y' = 2a x + b ¦ y'(1) = 2a + b",
    "f(x,y) = 3x + 4y ¦ x^2 + y^2 = 25 ¦ y = sqrt(25 - x^2) ¦ f(x) = 3x + 4 sqrt(25 - x^2)",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3 ¦ dx/dt = 2 ¦ 9 + y^2 = 25 ¦ y^2 = 16 ¦ y = 4 ¦ dy/dt = -3/2",
    (
        "x^2 + y^2 = 25 ¦ x = 3, dx/dt = 2 ¦ y = 4 ¦ 2x dx/dt + 2y dy/dt = 0"
        " ¦ dy/dt = -2x/(2y) * dx/dt = -(3/4)(2) = -1.5"
    ),
    (
        "D^2 = x^2 + y^2 ¦ 2D dD/dt = 2x dx/dt + 2y dy/dt ¦ x = 6, y = 8, D = 10 ¦ dx/dt = 3, dy/dt = -2"
        " ¦ 20 dD/dt = 36 - 32 ¦ dD/dt = 1/5"
    ),
    (
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ when x = 3, y = 4 and dy/dt = -3/2"
        " ¦ when x = 4, y = 3 and dy/dt = -8/3"
    ),
    "y^2 = x ¦ 2y dy/dt = dx/dt ¦ dx/dt = 4 ¦ y = 2 ¦ dy/dt = 1",
    (
        "s^2 = 90^2 + x^2 ¦ 2s ds/dt = 2x dx/dt ¦ ds/dt = (x/s) dx/dt ¦ x = 30, dx/dt = -20"
        " ¦ s = sqrt(9000) = 30 sqrt(10) ¦ ds/dt = -20/sqrt(10)"
    ),
    "f(x) = x^2 + 1 ¦ f(x) ≠ 0 for all x ¦ f'(x) = 2x",
    "f(x) = 1/(x^2 - 1) ¦ f is undefined at x = 1 and x = -1",
    "f(x) = sqrt(x) ¦ f'(x) = 1/(2 sqrt x) ¦ f is not differentiable at x = 0",
    (
        "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ f is not increasing on (-1, 1)"
        " ¦ f is not concave up on (-1, 0)"
    ),
    "f(x) = cbrt(x) ¦ f'(0) does not exist",
    "f(x) = x sin(1/x) ¦ f'(x) = sin(1/x) - cos(1/x)/x",
    "f(x,y) = x y ¦ g(x,y) = x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ y = 2λx ¦ x = 2λy ¦ y^2 = x^2 ¦ 2x^2 = 8 ¦ x = ±2",
    "f(x) = 2 x 3 x ¦ f'(x) = 12x",
    "V = πr^2 h, r = 3 ¦ V = 9πh ¦ dV/dt = 9π dh/dt ¦ dV/dt = 18 ¦ dh/dt = 2/π",
    "V = (1/3)πr^2 h ¦ r = 2, h = 6 ¦ V = 8π",
    "f(x) = x^2 ¦ Δx = 0.1 ¦ Δf = f(1.1) - f(1) = 0.21 ¦ Δf/Δx = 2.1",
    "H = x^2 ¦ H' = 2x",
    "profit = 100q - q^2 ¦ dprofit/dq = 100 - 2q = 0 ¦ q = 50",
    "f(x) = e^x - x ¦ f'(x) = e^x - 1 = 0 ¦ e^x = 1 ¦ x = 0 ¦ f''(x) = e^x > 0 ¦ minimum at x = 0",
    (
        "y = (x^2 + 1) e^(2x) ¦ y' = 2x e^(2x) + (x^2 + 1) * 2e^(2x) ¦ = e^(2x) (2x + 2x^2 + 2)"
        " ¦ = 2e^(2x) (x^2 + x + 1)"
    ),
    (
        "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ V = 36π ¦ (4/3)πr^3 = 36π ¦ r^3 = 27 ¦ r = 3 ¦ dr/dt = 2"
        " ¦ dV/dt = 4π(9)(2) = 72π"
    ),
    "P = 2x + 2y = 40 ¦ y = 20 - x ¦ A = xy = x(20 - x) ¦ A' = 20 - 2x ¦ A' = 0 ¦ x = 10 ¦ y = 10",
    "P = 2x + 2y ¦ 40 = 2x + 2y ¦ y = 20 - x ¦ A = xy = x(20 - x) ¦ A' = 20 - 2x = 0 ¦ x = 10",
    "40 = 2x + 2y ¦ y = 20 - x ¦ A = x(20 - x) ¦ A' = 20 - 2x = 0 ¦ x = 10",
    (
        "V = πr^2 h = 500 ¦ h = 500/(πr^2) ¦ S = 2πr^2 + 2πrh ¦ S = 2πr^2 + 1000/r ¦ S' = 4πr - 1000/r^2 ¦ S' = 0"
        " ¦ 4πr^3 = 1000 ¦ r^3 = 250/π"
    ),
    "S = 2πr^2 + 2πrh = 600 ¦ h = (600 - 2πr^2)/(2πr) ¦ V = πr^2 h ¦ V = 300r - πr^3 ¦ V' = 300 - 3πr^2",
    "sin(xy) = x ¦ cos(xy)(y + x y') = 1 ¦ y + x y' = 1/cos(xy) ¦ y' = (sec(xy) - y)/x",
    "y = arcsin x ¦ sin y = x ¦ cos y dy/dx = 1 ¦ dy/dx = 1/cos y = 1/sqrt(1 - x^2)",
    "y = ln x ¦ e^y = x ¦ e^y dy/dx = 1 ¦ dy/dx = 1/e^y = 1/x",
    (
        "z = w*x + b ¦ a = sigmoid(z) ¦ L = (a - y)^2 ¦ dL/da = 2(a - y) ¦ da/dz = a(1 - a) ¦ dz/dw = x"
        " ¦ dL/dw = 2(a - y) * a(1 - a) * x"
    ),
    (
        "f(x) = sqrt(2x + 1) ¦ f'(x) = lim_{h→0} (sqrt(2(x+h) + 1) - sqrt(2x + 1))/h"
        " ¦ = lim_{h→0} (2(x+h) + 1 - (2x + 1))/(h(sqrt(2x+2h+1) + sqrt(2x+1)))"
        " ¦ = lim_{h→0} 2/(sqrt(2x+2h+1) + sqrt(2x+1)) ¦ = 2/(2 sqrt(2x+1)) = 1/sqrt(2x+1)"
    ),
    "f(x) = x^2 + 2x ¦ f'(x) = 0 ¦ 2x + 2 = 0 ¦ x = -1 ¦ f(-1) = -1",
    "lim x->2 (x^2 - 4)/(x - 2) = lim x->2 (x + 2) = 4",
    "lim_{x→0} sin(3x)/x = 3",
    (
        "s(t) = t^3 - 6t^2 + 9t ¦ v(t) = 3t^2 - 12t + 9 ¦ a(t) = 6t - 12 ¦ v(t) = 0 ¦ 3(t - 1)(t - 3) = 0"
        " ¦ t = 1, t = 3 ¦ a(1) = -6 ¦ a(3) = 6"
    ),
    "f(x) = x^3 - 2x - 5 ¦ f'(x) = 3x^2 - 2 ¦ x0 = 2 ¦ x1 = x0 - f(x0)/f'(x0) = 2 - (-1)/10 = 2.1",
    "y = sin(x)/x ¦ y' = (x cos x - sin x)/x^2",
    "y = x x x ¦ y' = 3x^2",
    "y_pred = w x + b ¦ L = (y_pred - y)^2 ¦ dL/dw = 2(y_pred - y) x ¦ dL/db = 2(y_pred - y)",
    "pred = w x + b ¦ err = y - pred ¦ L = err^2 ¦ dL/dw = -2 err x",
    "y_pred = w*x + b ¦ L = (y_pred - y_true)^2 ¦ dL/dw = 2*(y_pred - y_true)*x",
    "u = 3x + 1 ¦ v = u^2 ¦ y = e^v ¦ dy/dx = e^v 2u 3",
    (
        "z = w x + b ¦ a = sigmoid(z) ¦ L = -(y ln a + (1-y) ln(1-a)) ¦ dL/dz = a - y ¦ dL/dw = (a - y) x"
        " ¦ dL/db = a - y"
    ),
    "v = Δx/Δt = 80/5 = 16",
    "v_avg = Δs/Δt = 80/5 = 16",
    "v = Δx/Δt ¦ v = 80/5 = 16",
    "v = Δx/Δt ¦ Δx = 80 ¦ Δt = 5 ¦ v = 80/5 = 16",
    "Δx = 80 ¦ Δt = 5 ¦ v = Δx/Δt = 16",
    "a = Δv/Δt = (20 - 5)/3 = 5",
    "m = Δy/Δx = (7 - 3)/(3 - 1) = 2",
    "ΔV/Δt = 12/4 = 3",
    "v = \\frac{\\Delta x}{\\Delta t} = \\frac{80}{5} = 16",
    "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w := w - 0.1*dL/dw = w - 0.2(w-3) = 0.8w + 0.6",
    "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w ← w - η ∂L/∂w",
    "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w = 1 ¦ w := w - 0.1*dL/dw = 1 - 0.1*(-4) = 1.4 ¦ w := 1.4 - 0.1*(-3.2) = 1.72",
    "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w = 1 ¦ w := w - 0.1*dL/dw ¦ w = 1.4",
    "x = 1 ¦ y = 2 ¦ w = 0.5 ¦ L = (w x - y)^2 ¦ dL/dw = 2(w x - y) x ¦ w := w - 0.1*dL/dw = 0.5 - 0.1*(-3) = 0.8",
    "L(w,b) = (w + b - 3)^2 ¦ ∂L/∂w = 2(w+b-3) ¦ w = 0, b = 0 ¦ w := w - 0.1*∂L/∂w = 0.6 ¦ b := b - 0.1*∂L/∂b = 0.6",
    "L(w,b) = (w + b - 3)^2 ¦ ∂L/∂w = 2(w+b-3) ¦ w = 0, b = 0 ¦ w := w - 0.1*∂L/∂w = 0.6 ¦ b := b - 0.1*∂L/∂b = 0.48",
    "L(w) = (w - 3)^2 ¦ L'(w) = 2(w-3) ¦ η = 0.1 ¦ w_0 = 1 ¦ w_1 = w_0 - η L'(w_0) = 1.4 ¦ w_2 = 1.72",
    "L(w) = (w-3)^2 ¦ w_{n+1} = w_n - η ∇L(w_n) ¦ η = 0.1 ¦ w_0 = 0 ¦ w_1 = 0.6",
    (
        "f(w) = w^2 ¦ f'(w) = 2w ¦ w_{n+1} = w_n - η f'(w_n) = w_n - 2 η w_n ¦ η = 0.1 ¦ w_0 = 1 ¦ w_1 = 0.8"
        " ¦ w_2 = 0.64"
    ),
    "J(θ) = θ^2 ¦ J'(θ) = 2θ ¦ θ_{k+1} = θ_k - α J'(θ_k) ¦ α = 0.1 ¦ θ_0 = 1 ¦ θ_1 = 0.8",
    (
        "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1.5 ¦ x_2 ≈ 1.4167"
        " ¦ x_3 ≈ 1.4142"
    ),
    "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ xₙ₊₁ = xₙ - f(xₙ)/f'(xₙ) ¦ x₀ = 1 ¦ x₁ = 1.5 ¦ x₂ = 1.4167",
    (
        "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{k+1} = x_{k} - \\frac{f(x_{k})}{f'(x_{k})} ¦ x_{0} = 1 ¦ x_{1} = 1.5"
        " ¦ x_{2} = 17/12"
    ),
    (
        "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_0 = 1 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1 - (-1)/2 = 1.5"
        " ¦ x_2 = 1.5 - 0.25/3 = 1.4167"
    ),
    "f(x) = cos x - x ¦ f'(x) = -sin x - 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 0.7504 ¦ x_2 = 0.7391",
    "h_1 = sigmoid(w_1 x) ¦ h_2 = sigmoid(w_2 h_1) ¦ y = w_3 h_2 ¦ dy/dw_3 = h_2",
    "f(x) := x^2 ¦ f'(x) = 2x",
    "s = t^3 - 6t^2 ¦ v = 3t^2 - 12t = 3t(t - 4) ¦ a = 6t - 12",
    "s = t^3 - 6t^2 ¦ v = 3t^2 - 12t ¦ v = 0 ¦ t = 0, t = 4",
    "s(t) = t^3 - 6t^2 ¦ v(t) = 3t^2 - 12t ¦ a(t) = 6t - 12 ¦ v(1) = -9 ¦ a(1) = -6",
    "h = 64t - 16t^2 ¦ v = 64 - 32t ¦ a = -32",
    "x = t^2 + 1 ¦ v = 2t ¦ a = 2",
    "s = v_0 t + (1/2) a t^2 ¦ v = v_0 + a t",
    "s = 5 cos(2t) ¦ v = -10 sin(2t) ¦ a = -20 cos(2t) = -4 s",
    "y = t^2 sin t ¦ u = t^2, v = sin t ¦ y' = 2t sin t + t^2 cos t",
    "y = e^v ¦ v = t^2 ¦ dy/dt = 2t e^v",
    "y = (t^2 + 1)^3 ¦ v = t^2 + 1 ¦ y = v^3 ¦ dy/dt = 3v^2 * 2t",
    "y = ln(t^2 + 1) ¦ v = t^2 + 1 ¦ y' = 1/v * v' = 2t/(t^2 + 1)",
    "x = t^2 ln t ¦ w = t^2, v = ln t ¦ x' = w'v + w v'",
    "s(t) = t^3 e^t ¦ v = e^t ¦ s'(t) = 3t^2 v + t^3 e^t",
    "f(t) = t^2 e^t ¦ x = t^2 ¦ v = e^t ¦ f'(t) = 2t e^t + t^2 e^t",
    "y = (t^2 + 1)^3 ¦ v = t^2 + 1 ¦ a = 3 ¦ y = v^a",
    "h = 3 + 2t ¦ a = 5t ¦ V = a^2 h ¦ dV/dt = 2 a 5 h + 2 a^2",
    "φ(x) = x^2 ¦ φ'(x) = 2x ¦ φ''(x) = 2",
    "ψ(t) = t^3 ¦ ψ'(t) = 3t^2 ¦ ψ'(2) = 12",
    "f(x) = x^2 ¦ \\phi(x) = x^3 ¦ \\phi'(x) = 3x^2",
    "f(x) = x^2 ¦ θ = 3x ¦ dθ/dx = 3",
    "f(x) = 1/(x(x-1)) ¦ f undefined at x=1 and x=0",
    "f(x) = 1/(x(x-1)(x-2)) ¦ f(x) is undefined at x = 0, 1 and 2",
    "f(x) = 1/(x^2-1) ¦ f is not defined at x = ±1",
    "f(x) = |x| + |x-1| ¦ f is not differentiable at x = 0 and x = 1",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y = 4x/3",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ normal: y - 4 = 4/3 (x - 3) ¦ y = 4x/3",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y - 4 = 4/3 (x - 3)",
    "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ 3x^2 = 3 ¦ x = -1 ¦ y = ±sqrt(3)",
    "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ 3x^2 = 3 ¦ x = -1 ¦ y = ±1.732",
    "y^2 = x^3 + x^2 ¦ y' = (3x^2 + 2x)/(2y) = 0 ¦ 3x^2 + 2x = 0 ¦ x = -0.667",
    "y^2 = x^3 - x ¦ 2y y' = 3x^2 - 1 ¦ y' = 0 ¦ 3x^2 = 1 ¦ x = -0.577",
    "y^2 = x^3 - x ¦ 2y y' = 3x^2 - 1 ¦ y' = 0 ¦ 3x^2 = 1 ¦ x ≈ -0.58",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x ¦ 2x^2 = 25 ¦ x = ±3.536",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.58 ¦ y' = -0.436",
    "x^2 + y^2 = r^2 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 0 ¦ x = 0",
    "(x+y)^3 = 8 ¦ 3(x+y)^2 (1 + y') = 0 ¦ y' = -1",
    "(x+2y)^3 = 8 ¦ 3(x+2y)^2 (1 + 2y') = 0 ¦ y' = -1/2",
    "sqrt(x) + sqrt(y) = 3 ¦ 1/(2sqrt(x)) + dy/dx/(2*sqrt(y)) = 0 ¦ dy/dx = -sqrt(y/x)",
    "x = t^2 ¦ y = t^3 ¦ dx/dt = 2t ¦ dy/dt = 3t^2 ¦ dy/dx = dy/dt/(dx/dt) = 3t/2",
    "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ dy/dx = -x/y",
    "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ y dy = -x dx ¦ dy = -(x/y) dx ¦ dy/dx = -x/y ¦ At (3, 4): dy/dx = -3/4",
    "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ At (3, 4): 6 dx + 8 dy = 0",
    "x y = 12 ¦ x dy + y dx = 0 ¦ dy/y = -dx/x ¦ dy/dx = -y/x",
    "x^2 + y^2 = 25 ¦ the slope at (3,4) is -3/4",
    "x^2 + y^2 = 25 ¦ y' = -x/y ¦ slope at (3, 4) = -3/4",
    "x^2 + y^2 = 25 ¦ y' = -x/y ¦ At (3, 4) the slope is -3/4",
    "x^2 + y^2 = 25 ¦ y' = -x/y ¦ the slope at x = 3, y = 4 is -3/4",
    "x^2 + y^2 = 25 ¦ y' = -x/y ¦ the slope of the normal at (3,4) is 4/3",
    "f(x,y) = xy ¦ x + y = 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ x = 5, y = 5",
    "Maximize f(x,y) = xy subject to x + y = 10 ¦ ∇f = λ∇g ¦ y = λ ¦ x = λ ¦ x = 5, y = 5",
    "f(x,y) = xy ¦ 10 = x + y ¦ ∇f = λ∇g ¦ y = λ, x = λ",
    (
        "V = pi r^2 h ¦ A = 2 pi r^2 + 2 pi r h ¦ V = 500 ¦ h = 500/(pi r^2) ¦ A = 2 pi r^2 + 1000/r"
        " ¦ A' = 4 pi r - 1000/r^2 = 0 ¦ r^3 = 250/pi ¦ h = 2r"
    ),
    (
        "V = pi r^2 h = 500 ¦ A = 2 pi r^2 + 2 pi r h ¦ h = 500/(pi r^2) ¦ A = 2 pi r^2 + 1000/r"
        " ¦ dA/dr = 4 pi r - 1000/r^2 = 0 ¦ r = (250/pi)^(1/3) ¦ h = 2r"
    ),
    "2x + y = 100 ¦ A = xy ¦ y = 100 - 2x ¦ A = 100x - 2x^2 ¦ A' = 100 - 4x = 0 ¦ y = 2x",
    "2x + y = 100 ¦ A = xy ¦ y = 100 - 2x ¦ A = 100x - 2x^2 ¦ A' = 100 - 4x = 0 ¦ y = 2x^2/25",
    "x^2 + 4y^2 = 8 ¦ y' = -x/(4y) ¦ At (2, 1): y' = -1/2 ¦ tangent: y = -x/2 + 2 ¦ normal: y = 2x - 3",
    "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, y = 8.66, dx/dt = 1 ¦ dy/dt = -0.577",
    (
        "V = pi r^2 h ¦ h = V/(pi r^2) ¦ A = 2 pi r^2 + 2 pi r h ¦ A = 2 pi r^2 + 2V/r ¦ dA/dr = 4 pi r - 2V/r^2"
        " ¦ dA/dr = 0 ¦ 4 pi r = 2V/r^2 ¦ r^3 = V/(2pi) ¦ r = cbrt(V/(2pi))"
    ),
    "P = 2x + 2y ¦ y = P/2 - x ¦ A = x y = x(P/2 - x) ¦ dA/dx = P/2 - 2x = 0 ¦ x = P/4",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ f''(0.577) = 3.46 > 0, minimum",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ f(0.577) = -0.385 ¦ minimum at (0.577, -0.385)",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x ≈ ±0.577 ¦ maximum at x = -0.577",
    "f(x) = e^x - 2x ¦ f'(x) = e^x - 2 = 0 ¦ x = ln 2 = 0.693",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x ¦ x = 5/sqrt(2), y = -5/sqrt(2)",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x ¦ x = 5/sqrt(2) ¦ y = -5/sqrt(2)",
    (
        "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x"
        " ¦ x = 5/sqrt(2), y = -5/sqrt(2) or x = -5/sqrt(2), y = 5/sqrt(2)"
    ),
    (
        "x^2 + x y + y^2 = 1 ¦ 2x + y + x y' + 2y y' = 0 ¦ y' = -(2x + y)/(x + 2y) ¦ y' = 0 ¦ y = -2x ¦ 3x^2 = 1"
        " ¦ x = 1/sqrt(3) ¦ y = -2/sqrt(3)"
    ),
    (
        "x^2 + x y + y^2 = 1 ¦ 2x + y + x y' + 2y y' = 0 ¦ y' = -(2x + y)/(x + 2y) ¦ y' = 0 ¦ y = -2x ¦ 3x^2 = 1"
        " ¦ x = 0.577, y = -1.155"
    ),
    "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0 ¦ x = 1, y = 1",
    (
        "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0"
        " ¦ x = 0, x = 1, y = 0, y = 1"
    ),
    (
        "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0"
        " ¦ x = 0, y = 0, x = 1, y = 1"
    ),
    (
        "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0 ¦ x = 1"
        " ¦ y = 0 ¦ x = 0"
    ),
    "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x^2 = 1 ¦ y^2 = 4 ¦ x = 1 ¦ y = 2",
    "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x^2 = 1 ¦ y^2 = 4 ¦ x = ±1 ¦ y = ±2",
    "f(x, y) = x*(y^2 - 1) ¦ f_x = y^2 - 1 ¦ f_y = 2xy ¦ f_x = 0, f_y = 0 ¦ x = 0",
    "f(x, y) = x*(y^2 - 1) ¦ f_x = y^2 - 1 ¦ f_y = 2xy ¦ f_x = 0, f_y = 0 ¦ x = 0, y = ±1",
    "f(x,y) = x^4 + y^4 - 4xy ¦ 4x^3 - 4y = 0 ¦ 4y^3 - 4x = 0 ¦ y = x^3 ¦ x^9 = x",
    "f(x,y) = x^4 + y^4 - 4xy ¦ f_x = 4x^3 - 4y ¦ f_y = 4y^3 - 4x ¦ 4x^3 - 4y = 0 ¦ 4y^3 - 4x = 0 ¦ y = x^3 ¦ x^9 = x",
    "f(x,y) = x^4 + y^4 - 4xy ¦ x^3 - y = 0 ¦ y^3 - x = 0 ¦ y = x^3 ¦ x^9 - x = 0 ¦ x = 0 or x = 1 or x = -1",
    "f(x,y) = x^4 + y^4 - 4xy ¦ 4x^3 = 4y ¦ 4y^3 = 4x ¦ x = 1, y = 1",
    "f(x,y) = x y (3 - x - y) ¦ y(3 - 2x - y) = 0 ¦ x(3 - x - 2y) = 0 ¦ x = 1, y = 1",
    "f(x,y) = x y ¦ x + y = 10 ¦ y = 10 - x ¦ A = x(10 - x) ¦ A' = 10 - 2x",
    "f(x,y) = x^2 + x y + y^2 - 3x ¦ 2x + y = 3 ¦ x + 2y = 0 ¦ x = -2y ¦ -3y = 3 ¦ y = -1 ¦ x = 2",
    (
        "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y ≈ 8.66 ¦ 2(5)(1) + 2(8.66) dy/dt = 0"
        " ¦ 10 + 17.32 dy/dt = 0 ¦ dy/dt = -10/17.32 ≈ -0.577"
    ),
    (
        "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y = sqrt(75) ¦ y = 8.66"
        " ¦ 2(5)(1) + 2(8.66) dy/dt = 0 ¦ dy/dt = -5/8.66 ¦ dy/dt = -0.577"
    ),
    (
        "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y = sqrt(75) ≈ 8.66"
        " ¦ 2(5)(1) + 2(8.66) dy/dt = 0 ¦ dy/dt = -5/8.66"
    ),
    "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dy/dt = -1 ¦ y ≈ 8.66 ¦ dx/dt = 8.66/5",
    (
        "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.583 ¦ 2(2) + 2(4.583) y' = 0"
        " ¦ y' = -2/4.583 ¦ y' = -0.4364"
    ),
    "x^2 + 4y^2 = 8 ¦ 2x + 8y y' = 0 ¦ y' = -x/(4y) ¦ y' = -1/2 ¦ x = 2y ¦ 8y^2 = 8",
    "x^2 + 4y^2 = 8 ¦ 2x + 8y y' = 0 ¦ y' = -x/(4y) ¦ y' = -1/2 ¦ x = 2y ¦ x = 2, y = 1",
    "E = m c^2 ¦ m = E/c^2 ¦ dE/dm = c^2",
    "E = m c^2 ¦ m = E/c^2 ¦ dE/dm = E/m",
    "E = m c^2 ¦ m = E/c^2 ¦ dm/dE = 1/c^2",
    "V = pi r^2 h ¦ h = V/(pi r^2) ¦ dV/dh = pi r^2",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ¦ 3x^2 - 3 = 9 ¦ x = ±2",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f''(x) = 6x ¦ f'(x) = 0 ¦ x = ±1 ¦ 6x = 0 ¦ x = 0",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f''(x) = 6x ¦ f'(x) = 0 ¦ f''(x) = 0 ¦ 6x = 0 ¦ x = 0",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ¦ f'(x) = 0 ¦ 3x^2 - 3 = 0 ¦ x = ±1",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x^2 = 1 ¦ f''(x) = 6x ¦ 6x = 0 ¦ x = 0",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 at x = 1 ¦ f''(1) = 6 > 0",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ slope of the tangent at x = 3 is f'(3) = 6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ normal slope = -1/f'(3) = -1/6",
    "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ The slope of the normal line at x = 3 is -1/f'(3) = -1/6",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(3) = 27 ¦ normal slope = -1/f'(2) = -1/12",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ slope at (2, 8) is 12",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ the tangent at (1, 1) is y = 3x - 2",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ the tangent line at (1, 1) is y - 1 = 3(x - 1)",
    "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ The slope at x = 2 is f'(2) = 12 ¦ y = 12x - 16",
    "f(x) = x^2 ¦ g(x) = 3x - 1 ¦ h(x) = f(g(x)) ¦ At x = 1, f'(2) = 4",
    "f(x) = x^3 ¦ f^{-1}(x) = cbrt(x)",
    "f(x) = e^x ¦ f^-1(x) = ln x",
    "f(x) = 2x ¦ f^(-1)(x) = x/2",
    "f(x) = 2x ¦ f'(x) = 2 ¦ f⁻¹(x) = x/2 = 0.5x",
    "f(x) = x^3 + x ¦ f^{-1}(2) = 1",
    "f(x) = 2x + 1 ¦ f^{-1}(y) = (y - 1)/2",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(c) = 3c^2 - 1 = 3 ¦ c = 2/√3",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(c) = 3 ¦ 3c^2 - 1 = 3 ¦ c^2 = 4/3 ¦ c = ±2/√3",
    "f(x) = x^3 - x on [0, 2] ¦ f'(c) = (f(2) - f(0))/(2 - 0) = 3 ¦ 3c^2 - 1 = 3 ¦ c = 2/√3",
    "f(x) = x^2 - 2x ¦ f'(c) = 0 ⇒ 2c - 2 = 0 ⇒ c = 1 ¦ f'(x) = 2x - 2 ¦ f'(x) = 0 ¦ x = 1",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(c) = 3 ¦ 3c^2 - 1 = 3 ¦ c = 2/sqrt(3)",
    "f(x) = x^3 - x ¦ f'(c) = 3 ¦ f'(c) = 0 ¦ 3c^2 - 1 = 0 ¦ c = 1/sqrt(3)",
    "f(x) = x^2 ¦ f''(x) = 2 ¦ concave up on (0,1)",
    "f(x) = x ¦ f'(x) = 1 ¦ f is increasing on (0, 1)",
    "f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ f is decreasing on (0, 1)",
    "f(x) = sin x on [0, 2π] ¦ f'(x) = cos x ¦ absolute maximum at x = π/2",
    "f(x) = x + 2 sin x on [0, 2π] ¦ f'(x) = 1 + 2 cos x ¦ absolute maximum at x = 2π",
    "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 15",
    "h(x) = f(g(x)) ¦ h'(x) = f'(g(x)) g'(x) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 15",
    (
        "h(x) = f(g(x)) ¦ h'(x) = f'(g(x)) g'(x) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5"
        " ¦ h'(1) = f'(g(1)) g'(1) = f'(2) * 3 = 5 * 3 = 15"
    ),
    "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = f'(2) g'(1) = 15",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = -3/2",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3 and y = 4, dy/dt = -3/2",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ at (3, 4): dy/dt = -3/2",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ At x = 3, y = 4, dy/dt = -3/2",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ dy/dt = -3/2 when x = 3, y = 4",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3: y = 4 ¦ dy/dt = -3/2",
    "xy = 12 ¦ x dy/dt + y dx/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = -8/3",
    "y^2 = x^3 ¦ 2y dy/dt = 3x^2 dx/dt ¦ dx/dt = 2 ¦ When x = 4, y = 8: dy/dt = 6",
    "PV = 200 ¦ P dV/dt + V dP/dt = 0 ¦ dP/dt = 2 ¦ When P = 20, V = 10: dV/dt = -1",
    "x^2 + y^2 = z^2 ¦ 2x dx/dt + 2y dy/dt = 2z dz/dt ¦ dx/dt = 1, dy/dt = 2 ¦ when x = 3, y = 4, z = 5: dz/dt = 11/5",
    (
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = -3/2"
        " ¦ When x = 4, y = 3: dy/dt = -8/3"
    ),
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3: dy/dt = -3/2",
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ A = 25π ¦ πr^2 = 25π ¦ r^2 = 25 ¦ r = 5",
    "V = s^3 ¦ dV/dt = 3s^2 ds/dt ¦ V = 64 ¦ s^3 = 64 ¦ s = 4",
    "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ V = 36π ¦ (4/3)πr^3 = 36π ¦ r^3 = 27 ¦ r = 3",
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dr/dt = 3 ¦ When A = 25π: r = 5 ¦ When A = 36π: r = 6 ¦ dA/dt = 36π",
    "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ dV/dt = 10 ¦ When r = 5: 10 = 100π dr/dt ¦ dr/dt = 1/(10π)",
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dA/dt = 30π ¦ When r = 5: dr/dt = 3 ¦ When r = 3: dr/dt = 5",
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ When r = 5: dA/dt = 10π dr/dt ¦ dr/dt = 3 ¦ When r = 6: dA/dt = 36π",
    "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2 ¦ x(4 - x^2) = 0",
    "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2 ¦ x = 0 or x = ±2",
    "f(x,y) = x^3 + y^3 - 3xy ¦ f_x = 3x^2 - 3y = 0 ¦ f_y = 3y^2 - 3x = 0 ¦ y = x^2 ¦ x(x^3 - 1) = 0 ¦ x = 0 or x = 1",
    "P = 2x + 2y = 100 ¦ A = xy ¦ A = x(50 - x) ¦ A' = 50 - 2x = 0 ¦ x = 25 ¦ y = 25",
    "A = xy ¦ 2x + y = 100 ¦ A = x(100 - 2x) = 100x - 2x^2 ¦ A' = 100 - 4x = 0 ¦ x = 25 ¦ y = 50 ¦ A = 1250",
    "A = xy ¦ 2x + y = 100 ¦ A = y(100 - y)/2 ¦ dA/dy = 50 - y = 0 ¦ y = 50 ¦ x = 25",
    "Maximize A = xy subject to 2x + y = 100 ¦ A = x(100 - 2x)",
    "V = x^2 h = 32 ¦ S = x^2 + 4xh ¦ S = x^2 + 128/x ¦ S' = 2x - 128/x^2 = 0 ¦ x^3 = 64 ¦ x = 4 ¦ h = 2",
    "V = πr^2h ¦ V = 500 ¦ A = 2πr^2 + 2πrh ¦ A(r) = 2πr^2 + 1000/r ¦ A'(r) = 4πr - 1000/r^2 ¦ A'(r) = 0 ¦ r^3 = 250/π",
    "2x + y = 100 ¦ A = xy ¦ A = x(100 - 2x) ¦ A' = 100 - 4x = 0 ¦ x = 25 ¦ y = 50",
    "2x + y = 100 ¦ A = xy = x(100 - 2x) ¦ A' = 100 - 4x = 0 ¦ x = 25 ¦ y = 50",
    "A = xy ¦ x^2 + y^2 = 100 ¦ A = x sqrt(100 - x^2)",
    "f(x,y) = xy ¦ g(x,y) = x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ y = 2λx, x = 2λy ¦ x^2 = y^2 ¦ 2x^2 = 8",
    "f(x,y) = x + y ¦ x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = 2λy ¦ x = y ¦ x = ±2",
    "f(x,y) = x + y ¦ x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = 2λy ¦ x = y ¦ x = 2 or x = -2",
    "f(x,y) = x^3 + y^3 - 3xy ¦ f_x = 3x^2 - 3y = 0 ¦ f_y = 3y^2 - 3x = 0 ¦ x = 0 or x = 1",
    "f(x,y) = x + y ¦ x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 1 = 2λy ¦ x = y ¦ x = ±1",
    "C = 10x + 20y ¦ xy = 800 ¦ y = 800/x ¦ C = 10x + 16000/x ¦ C' = 10 - 16000/x^2 = 0 ¦ x^2 = 1600 ¦ x = 40",
    "f(x) = x^3 ¦ f^{-1}(2) = 1.26",
    "f(x) = sqrt(x) ¦ f^-1(x) = x^2",
    "f(x) = x^3 on [0, 3] ¦ f'(x) = 3x^2 ¦ f'(c) = 9 ¦ c = sqrt(3)",
    "y = x^3 ¦ dx/dy = 1/(3x^2)",
    "y = e^x ¦ x = ln(y) ¦ dx/dy = 1/y",
    "f(x,y) = x^2+3y^2-2x-4y ¦ f_x = 2x-2 = 0 ¦ f_y = 6y-4 = 0 ¦ x = 1, y = 0.667",
    "x^2+y^2=25 ¦ y' = -x/y = 1 ¦ x = -y ¦ 2x^2 = 25 ¦ x = 3.54 ¦ y = -3.54",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ Set f'(x) = 0: ¦ 3x^2 - 3 = 0 ¦ x = ±1 ¦ Local min: x = 1 ¦ Max: x = -1",
    "f(x) = x^3 - 3x^2 ¦ f''(x) = 6x - 6 ¦ inflection: 6x - 6 = 0, x = 1 ¦ inflection point: x = 1",
    "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x = 0 ¦ x = 0 or x = ±1 ¦ Minima: x = ±1 ¦ maximum: x = 0",
    "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x ¦ Minima: x = -1, x = 1",
    "Q: differentiate y = x^2 ln x ¦ A: y' = 2x ln x + x",
    "Question 1: y = x^2 ¦ Derivative: ¦ Ans. y' = 2x",
    "Problem 3. y = x^2 ¦ Sol: dy/dx = 2x",
    "a) f(x) = sin(2x) ¦ f'(x) = 2cos(2x) ¦ b) f(x) = x e^x ¦ f'(x) = (1+x) e^x",
    "Differentiate. ¦ 1. y = (x+1)^2 ¦ y' = 2(x + 1) ¦ 2. y = sin t ¦ dy/dt = cos t",
    "i) f(x) = x^2 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ ii) f(x) = ln x ¦ f'(x) = 1/x ¦ f'(2) = 1/2",
    "Question 1: y = x^2 ¦ y' = 2x ¦ Question 2: y = x^3 ¦ y' = 3x^2",
    "a) f(x) = x^3 ¦ f'(x) = 3x^2 ¦ b) f'(2) = 12 ¦ c) y = 12x - 16",
    "a) y = x^2 ¦ y' = 2x ¦ b) y = x^3 ¦ m = 12",
    "L = w tan(x) + wx ¦ L'(w) = tan x + x",
    "y = e^(2x) ¦ y'(e) = 2e^(2e) ¦ y' = 2e^(2x)",
]  # fmt: skip
#: With the number of the wrong line.
WRONG = [
    (5, "A = 2πr² + 660/r ¦ dA/dr = 4πr - 660/r² ¦ dA/dr = 0 ¦ r³ = 165/π ¦ r = 3.754 (3 decimal places)"),
    (4, "f(u) = u^3 ¦ g(x) = 2x + 1 ¦ h(x) = f(g(x)) ¦ h'(x) = f'(g(x)) g'(x) = 3(2x + 1)^2"),
    (3, "f(x,y) = 4x + 6y - x² - y² ¦ f_x = f_y = 0 ¦ x = 2, y = 2"),
    (3, "f(x) = 3x^5 - 5x^3 ¦ f'(x) = 15x^4 - 15x^2 ¦ Stationary points at x = 0, x = 1 and x = 2"),
    (3, "f(x) = x^2 - 2x ¦ f'(x) = 2x - 2 ¦ turning point (1, 1)"),
    (2, "m_1 = 0.9·0 + 0.1·2 = 0.2 ¦ m̂_1 = m_1/(1 - 0.9) = 3"),
    (3, "A = xy ¦ x + y = 10 ¦ dA/dx = 10 - x"),
    (2, "f(x) = x|x| ¦ f'(0) = 1"),
    (2, "f(x) = e^x ¦ f is decreasing"),
    (2, "f(x) = x^3 ¦ f is decreasing"),
    (2, "f(x) = 2x + 1 ¦ f is decreasing"),
    (3, "x = t^2 ¦ y = t^2 + t ¦ dy/dx = 1/(2t)"),
    (2, "f(x) = ln x ¦ f is concave up"),
    (2, "f(x) = x^2, x > 0 ¦ f is decreasing"),
    (3, "f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ f is decreasing on (-∞, ∞)"),
    (2, "f(x) = x^3 - 3x ¦ f is increasing on (-oo, oo)"),
    (2, "f(x) = |x - 2| ¦ if x > 2 then f'(x) = -1"),
    (2, "f(x) = |x^2 - 1| ¦ for |x| < 1, f'(x) = 2x"),
    (2, "f(x) = |x^2 - 4| ¦ On the interval (-2, 2), f'(x) = 2x"),
    (2, "f(x) = |x| ¦ on (-∞, 0): f'(x) = 1"),
    (4, "y = x^2 - 4x ¦ y' = 2x - 4 ¦ y'(2) = 0 ¦ normal: x = 3"),
    (4, "y = x^2 - 4x ¦ y' = 2x - 4 ¦ y'(3) = 2 ¦ normal: x = 3"),
    (4, "y = x^2 - 4x ¦ y' = 2x - 4 ¦ y'(3) = 2 ¦ the tangent is x = 3"),
    (4, "x^2 + y^2 = 4 ¦ 2x + 2y y' = 0 ¦ at (0, 2): y' = 0 ¦ tangent: y = 3"),
    (5, "x^2 + y^2 = 4 ¦ 2x + 2y y' = 0 ¦ at (0, 2): y' = 0 ¦ tangent: y = 2 ¦ normal: x = 1"),
    (3, "x = 2t^2, y = t^3 - 3t ¦ at t = 2: dy/dx = 9/8 ¦ tangent: y - 2 = 8/9 (x - 8)"),
    (3, "x = 2t^2, y = t^3 - 3t ¦ at t = 2: dy/dx = 9/8 ¦ normal: y - 2 = 9/8 (x - 8)"),
    (3, "x = 2t^2, y = t^3 - 3t ¦ at t = 1: dy/dx = 0 ¦ tangent: y = 2"),
    (3, "x = t^2 + 1, y = t^3 - t ¦ at t = 1: dy/dx = 1 ¦ point (2, 1)"),
    (3, "x = y^3 + y ¦ dx/dy = 3y^2 + 1 ¦ dy/dx = 1/(3y^2 - 1)"),
    (4, "x = y^3 + y ¦ dx/dy = 3y^2 + 1 ¦ dy/dx = 1/(3y^2 + 1) ¦ when y = 1, x = 2 and dy/dx = 1/3"),
    (3, "x = sin y ¦ dx/dy = cos y ¦ dy/dx = 1/sin y"),
    (3, "x = y^2 ¦ 1 = 2y y' ¦ y' = 2y"),
    (2, "x = tan y ¦ 1 = tan^2 y dy/dx"),
    (3, "2x + 3 = 7 ¦ 2x = 4 ¦ x = 3"),
    (2, "x^2 = 4 ¦ x = 2"),
    (2, "sin θ = 3/5 ¦ cos θ = 3/5"),
    (4, "f(x) = x^5/5 - 4a^2 x ¦ f'(x) = 0 ¦ x^4 = 4a^2 ¦ x = √(2a)"),
    (3, "x = 2t^2, y = t^3 - 3t ¦ at t = 2: x = 8, y = 2 ¦ slope = 9"),
    (5, "x = 3 cos t, y = 2 sin t ¦ dy/dx = -(2/3) cot t ¦ t = π/4 ¦ slope = -2/3 ¦ slope of the normal = -3/2"),
    (3, "g(w) = (w - 2)^2 + 0.5|w| ¦ for w > 0: g'(w) = 2(w - 2) + 0.5 ¦ g'(w) = 0 → w = 1.5"),
    (2, "S(t) = 1/(1 + e^(-t)) ¦ S'(t) = S(t) + S²(t)"),
    (3, "z = w x + b ¦ a = σ(z) ¦ da/dw = x (σ(z) + σ²(z))"),
    (3, "sin(x) = h/5 ¦ h = 5 sin(x) ¦ dh/dx = -5 cos(x)"),
    (3, "π(θ) = 1/(1 + e^(-θ)) ¦ ln π = -ln(1 + e^(-θ)) ¦ d ln π/dθ = e^(-θ)/(1 + e^(-θ)) = π"),
    (2, "δ(x) = x^2 ¦ δ(3) = 12"),
    (2, "loss(w) = (w - 3)^2 ¦ loss(5) = 8"),
    (2, "f(x) = |x - a| ¦ for x > a, f'(x) = -1"),
    (2, "f(x) = |x| ¦ f'(x) = -1 and f''(x) = 0 for x > 0"),
    (3, "x_9 = 1 ¦ x_{10} = x_9 - 0.1 = 0.9 ¦ x_{11} = x_{10} - 0.1 = 0.7"),
    (4, "f(x) = x^2 - 2x ¦ f'(x) = 2x - 2 ¦ f'(1) = 0 ¦ tangent: y = -2"),
    (3, "y = ln(x)/x ¦ y' = (1 - ln x)/x^2 ¦ y(e) = 2/e"),
    (3, "f(x, y) = x y ¦ y = λ ¦ f(5, 5) = 24"),
    (2, "f(x) = x |a| ¦ f'(x) = a for a < 0"),
    (4, "f(x) = x^2 + a x ¦ f'(2) = 0 ¦ a = -4 ¦ a = -5"),
    (3, "P(t) = P_0 e^(kt) ¦ P(0) = 500 ¦ P_0 = 600"),
    (2, "f(x) = |x - 2| ¦ for x > 2, f'(x) = -1"),
    (3, "k = A e^(-E/(R T)) ¦ dk/dT = A e^(-E/(R T)) * E/(R T^2) ¦ = k E/(R T)"),
    (2, "m = 0 ¦ m = 0.9*0 + 0.1*4 = 0.5"),
    (5, "x_{n+1} = x_n - 0.25 f'(x_n)¦f(x) = x^2 + 2x¦x_0 = 3¦x_1 = 3 - 0.25(8) = 1¦x_2 = 1 - 0.25(5) = -0.25"),
    (4, "cos θ = x/10 ¦ -sin θ dθ/dt = (1/10) dx/dt ¦ x = 6, dx/dt = 1 ¦ sin θ = 7/10"),
    (3, "TC(Q) = 50000/Q + 2Q ¦ TC'(Q) = -50000/Q^2 + 2 ¦ Q^2 = 50000"),
    (3, "x = t^2 + 1, y = t^3 - t ¦ t = 1 ¦ point (2, 1) ¦ dy/dx = 1"),
    (2, "l(λ) = -3λ + 12 ln λ ¦ l'(λ) = 0 gives λ = 3"),
    (5, "E(m,b) = (m + b - 1)^2 + (2m + b - 3)^2¦∂E/∂m = 10m + 6b - 14¦10m + 6b = 14¦6m + 4b = 8¦m = 2, b = 1"),
    (3, "z = x^2 + 2y^2 ¦ z_x(1,1) = 2, z_y(1,1) = 4 ¦ z = 2x + 4y - 4"),
    (3, "f(x,y) = x^2 + 2y^2 ¦ f(1,1) = 3, f_x(1,1) = 2 ¦ z - 3 = 2(x-1) + 2(y-1)"),
    (2, "c(t) = 0.5 e^(-0.2t) ¦ rate = -dc/dt = -0.1 e^(-0.2t)"),
    (2, "z = x^2 + 2y^2 ¦ f_x = 3x"),
    (6, "T(x) = sqrt(x^2 + 4)/3 + (6 - x)/5¦T'(x) = 0¦5x = 3 sqrt(x^2 + 4)¦25x^2 = 9(x^2 + 4)¦16x^2 = 36¦x = ±1.5"),
    (4, "T(x) = sqrt(x^2 + 4)/3 + (6 - x)/5 ¦ T'(x) = 0 ¦ 5x = 3 sqrt(x^2 + 4) ¦ 25x^2 = 3(x^2 + 4)"),
    (3, "x^2 + y^2 = 25 ¦ y' = -x/y ¦ y'' = -(y + x^2/y)/y^2 = -(y^2 + x^2)/y^3 = 25/y^3"),
    (2, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 > 0 for x ≠ 0"),
    (3, "P(t) = P_0 e^(kt) ¦ P(0) = 500 ¦ P'(t) = 600 k e^(kt)"),
    (2, "f(x) = x^3 - 3x ¦ decreasing: (-1, 2)"),
    (2, "f(x) = x^3 - 3x ¦ increasing: x < -1, x > 0"),
    (5, "Let x = distance from the pole, s = length of shadow¦15/(x+s) = 6/s¦s = (2/3)x¦dx/dt = 5¦ds/dt = 15/2"),
    (5, "x^2 + y^2 = 169 ¦ A = xy/2 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, y = 12, dx/dt = 2 ¦ dy/dt = 5/6"),
    (5, "2x + y = 2400 ¦ A = x(2400 - 2x) ¦ A' = 2400 - 4x = 0 ¦ x = 600 ¦ y = 1300"),
    (5, "x = 30t, y = 40t¦z^2 = x^2 + y^2¦2z dz/dt = 2x dx/dt + 2y dy/dt¦t = 2: x = 60, y = 80, z = 100¦dz/dt = 500"),
    (3, "d^2 = (x - 3)^2 + (√x)^2 ¦ d^2 = x^2 - 5x + 9 ¦ d^2 = x^2 - 6x + 9"),
    (4, "f(x) = x^3 - 3x + 1 on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ only x = -1 is in the interval ¦ f(1) = -1"),
    (2, "lim_{x→0} (e^x - 1 - x)/x^2 ¦ = lim_{x→0} (e^x - 1)/x"),
    (2, "[A] = A0 e^(-kt) ¦ d[A]/dt = k[A]"),
    (6, "z = w x + b¦h = max(0, z)¦L = (h - y)^2¦dL/dh = 2(h - y)¦dh/dz = 1 if z > 0¦dL/dw = 3(h - y) * 1 * x"),
    (4, "N(t) = 200e^(-0.1t) ¦ N'(t) = -20e^(-0.1t) ¦ 100 = 200e^(-0.1t) ¦ t = 9 ln 2"),
    (2, "T = 2π sqrt(L/g) ¦ dT/dL = -π/sqrt(gL)"),
    (4, "J(w) = (3 - w)^2 + λ w^2 ¦ J'(w) = -2(3 - w) + 2λw = 0 ¦ w = 3/(1 + λ) ¦ for λ = 2, w = 2"),
    (2, "y = x^2 ¦ d ln y/dx = 3/x"),
    (2, "p_1 = e^(z_1)/(e^(z_1) + e^(z_2)) ¦ ∂p_1/∂z_1 = p_1(1 + p_1)"),
    (2, "P(t) = 1000/(1 + 9e^(-0.5t)) ¦ P'(t) = 0.5 P (1 - P/100)"),
    (3, "v(S) = V S/(K + S) ¦ v'(S) = V K/(K + S)^2 ¦ v(K) = V/3"),
    (4, "f(θ) = sin θ on [0, 2π] ¦ f'(θ) = cos θ ¦ cos θ = 0 ¦ θ = π/2"),
    (4, "l(μ) = -(μ - 3)^2 ¦ l'(μ) = -2(μ - 3) = 0 ¦ μ = 3 ¦ l''(μ) = -2 < 0 → min"),
    (3, "f(x) = x^2 - 1 ¦ x^2 - 1 = 0 ¦ x = ±2"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ x^2 - 3 = 0"),
    (3, "y = x³ - x ¦ d²y/dx² = 6x ¦ d²y/dx² > 0 at x = -1"),
    (3, "y = x³ - x ¦ d²y/dx² = 6x ¦ at x = 1, y'' < 0"),
    (3, "P = nRT/V ¦ dP/dV = -nRT/V² ¦ at V = 2: dP/dV = -nRT/5"),
    (2, "TC = 50 + 2q + 0.1q^2 ¦ MC = dTC/dq = 2 + 0.3q"),
    (3, "J = 1/2 (θ₀ + θ₁ x - y)² ¦ ∂J/∂θ₀ = θ₀ + θ₁ x - y ¦ ∂J/∂θ₁ = θ₀ + θ₁ x - y"),
    (2, "E_k = 1/2 m v^2 ¦ dE_k/dv = 2 m v"),
    (3, "y = 2 cos(t) ¦ v_y = dy/dt = -2 sin t ¦ a_y = dv_y/dt = 2 cos t"),
    (2, "f(x) = x^2 ¦ f_x = 3x"),
    (4, "p_1 = e^{z_1}/(e^{z_1} + e^{z_2}) ¦ p_2 = e^{z_2}/(e^{z_1} + e^{z_2}) ¦ L = -ln p_1 ¦ ∂L/∂z_1 = p_1 + 1"),
    (3, "s = 100t - 16t^2 ¦ v = ds/dt = 100 - 32t ¦ v = 0 ⇒ t = 3.25 s"),
    (3, "f(x) = x^3 - 27x ¦ f'(x) = 3x^2 - 27 ¦ f'(0) = -27 < 0 ↗"),
    (5, "tan θ = h/50 ¦ sec^2 θ dθ/dt = (1/50) dh/dt ¦ dh/dt = 4 ¦ h = 50: θ = π/4 ¦ dθ/dt = 0.4 rad/s"),
    (2, "C(q) = q^2 + 5q + 100 ¦ MC = 2q"),
    (3, "TR = 10q - q^2 ¦ TC = q^2 + 2 ¦ MR = 10 - q ¦ MC = 2q"),
    (5, "f(x) = x^2 ¦ g(x) = x^3 - 6 ¦ f'(x) = g'(x) ¦ 2x = 3x^2 ¦ x = 0 or x = 3/2"),
    (5, "f(x) = x^2 ¦ u = x^2 ¦ y = u^2 ¦ y' = 4x^3 ¦ y = u"),
    (3, "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f''(3) = 6 > 0, a minimum ¦ Max: (3, 1), Min: (1, 5)"),
    (4, "z = x^2 y ¦ x = cos t ¦ y = sin 2t ¦ dz/dt = ∂z/∂x dx/dt - ∂z/∂y dy/dt"),
    (4, "z = x^2 y ¦ x = cos t ¦ y = sin 2t ¦ ∂z/∂x = 2x"),
    (2, "y = 3 m^2 ¦ y' = 6 m^2"),
    (2, "f(x,y) = x^3 + y^3 - 3xy ¦ fx = 3x^2 - 2y"),
    (2, "f(x,y) = x^2 y ¦ fx(1,2) = 5"),
    (4, "L = -ln(p) ¦ dL/dp = -1/p ¦ p = σ(z) ¦ dL/dz = 1 - p"),
    (2, "f(x) = x^3 - 12x ¦ f'(x) = 3x^2 - 12 = 0, x = 2, 3"),
    (3, "V = (1/3)πr²h ¦ r/h = 1/2 ¦ V = πh³/11 ¦ dV/dt = (πh²/4) dh/dt"),
    (6, "V = (1/3)πr²h ¦ r/h = 1/2 ¦ V = πh³/12 ¦ dV/dt = (πh²/4) dh/dt ¦ dV/dt = 2, h = 3 ¦ dh/dt = 7/(9π)"),
    (3, "V = (1/3)πr²h ¦ r/h = 1/2 ¦ r = h/3 ¦ V = πh³/12 ¦ dV/dt = (πh²/4) dh/dt"),
    (4, "f(x, y) = x^3 + y^3 - 3xy ¦ D = f_xx f_yy - f_xy^2 = 36xy - 9 ¦ D(1,1) = 27 ¦ f_xx = 5"),
    (3, "f(x) = (x^2 - 1)^3 ¦ f'(x) = 6x(x^2-1)^2 ¦ x = ±2"),
    (4, "f(x) = x^2 - 1 ¦ f'(x) = 2x = 0 ¦ x = 0 ¦ f(0) = -1 local max"),
    (2, "f(x) = |x^2 - 4| ¦ f'(x) = 2x if |x| ≥ 1"),
    (4, "f(x) = x^3 - 27x ¦ |x| < 2 ¦ f'(x) = 3x^2 - 27 = 0 ¦ x = ±3"),
    (3, "f(x) = x^4 - 4x^3 ¦ f''(x) = 12x(x-2) ¦ points of inflection: (0, 0) and (2, -15)"),
    (3, "f(x) = x^4 - 4x^3 ¦ f''(x) = 12x(x-2) ¦ inflection points at x = 0, 1"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ minima: x = -1"),
    (5, "S = 2πr^2 + 2000/r ¦ h = 1000/(πr^2) ¦ S' = 4πr - 2000/r^2 = 0 ¦ r = 5.42 ¦ h = 11.4"),
    (4, "y = x^3 - x ¦ y' = 3x^2 - 1 = 0 ¦ x = ±0.577 ¦ y = 0.395"),
    (4, "L(w) = (w-3)^2 + 1 ¦ dL/dw = 2(w-3) ¦ w0 = 0 ¦ w1 = w0 - 0.1*dL/dw = 0 - 0.1*(6) = -0.6"),
    (2, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1, so no critical points"),
    (2, "f(x) = |x| ¦ stationary point: x = 0"),
    (2, "T = 2π sqrt(L/g) ¦ dT/dL = 2π/sqrt(L g)"),
    (2, "y = sqrt(a^2 x^2) ¦ y = a x"),
    (2, "f(x) = x^2 - 2a x ¦ f'(a) = 1"),
    (2, "f(x) = x + x|x| ¦ critical points: x = 0"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ critical points: 1, 2"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ critical point: 1"),
    (3, "f(x) = ln x ¦ g(x) = |x| ¦ g'(x) = 1"),
    (4, "f(x) = ln x ¦ g(x) = x^3/3 - x ¦ g'(x) = x^2 - 1 = 0 ¦ x = 1"),
    (5, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f''(x) = 6x ¦ at x = 1, f''(x) = 6 > 0 ¦ so it is a minimum"),
    (7, "f(x) = x^3/3 - 2x ¦ f'(x) = x^2 - 2 = 0 ¦ x = 1.41, x = -1.41 ¦ g(x) = x^2 - 2.82x ¦ g'(x) = 2x - 2.82 = 0"
     " ¦ x = 1.41 ¦ g(x) = 2 - 2.82sqrt(2)"),
    (7, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1, x = -1 ¦ reject x = -1 ¦ g(x) = x^3/3 - x"
     " ¦ g'(x) = x^2 - 1 = 0 ¦ x = 1"),
    (3, "f(x) = x^4 - x^2 ¦ f'(x) = 4x^3 - 2x ¦ f has no turning points and no inflection points"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f has no critical points"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ it has no local maximum"),
    (2, "f(x) = |x| ¦ critical points: none"),
    (4, "f(x) = x^2 - x ¦ 0 < x < 1 ¦ f'(x) = 2x - 1 ¦ no critical points"),
    (3, "f(x) = x^3 ¦ f''(x) = 6x ¦ there is no point of inflection"),
    (3, "f(x) = sin x ¦ f'(x) = cos x ¦ so there are no extrema."),
    (3, "f(x) = x^3 - 3x on [0, 3] ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = -1 (reject x = 1)"),
    (2, "f(x) = e^(2x) ¦ f^(4)(0) = 8"),
    (2, "f(x) = x^3 ¦ \\frac{d^2}{dx^2} f(x) = 3x^2"),
    (2, "f(x) = x^3 ¦ d/dx x^2 + d/dx x^3 = 2x + 6x"),
    (3, "f(x) = x^2 ¦ g(x) = x^3 ¦ (fg)'(x) = f'(x)g'(x)"),
    (3, "f(x) = x^2 ¦ g(x) = x^3 ¦ (fg)'(x) = 5x^5"),
    (4, "s(t) = t^2 - 4t ¦ v(t) = s'(t) = 2t - 4 ¦ v(t) = 0 ¦ t = 3 s"),
    (5, "s(t) = t^2 - 4t ¦ v(t) = s'(t) = 2t - 4 ¦ v(t) = 0 ¦ t = 2 s ¦ s(2) = -5 m"),
    (2, "V = π r^2 h ¦ dV/dr = πrh"),
    (2, "y = x^2 + 3x ¦ dy = (2x + 4) dx"),
    (2, "f(x) = (x + 1)^2 ¦ df = 2(x + 1)dx = (2x + 1)*dx"),
    (3, "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ dy = (x/y) dx"),
    (3, "f(x) = sqrt(x) ¦ f'(x) = 1/(2 sqrt(x)) ¦ f(4.1) ≈ 2 + 1/4 * 0.1 = 2.035"),
    (3, "f(x) = sqrt(x) ¦ f'(x) = 1/(2 sqrt(x)) ¦ f(4.1) ≈ f(4) + f'(4) * 0.1 = 2 + 1/2 * 0.1 = 2.05"),
    (3, "L(w) = (w - 3)^2 ¦ w ← w - 0.1*2(w - 3) ¦ w = 0.8w + 0.7"),
    (4, "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw ¦ w = -0.6"),
    (5, "L(w) = w^2 ¦ L'(w) = 2w ¦ w = 5 ¦ L'(w) = 10 ¦ w = 5 - 0.1*10 = 4.5"),
    (6, "L(w) = w^2 ¦ L'(w) = 2w ¦ w = 5 ¦ L'(w) = 10 ¦ w = 5 - 0.1*10 = 4 ¦ L'(w) = 10"),
    (5, "J(θ) = (θ - 3)^2 ¦ θ_{t+1} = θ_t - α ∇_θ J(θ_t) ¦ α = 0.1 ¦ θ_0 = 0 ¦ θ_1 = -0.6"),
    (2, "L(w) = (w - 3)^2 ¦ ∇L(w) = 3(w - 3)"),
    (2, "s(t) = 5t^2 m ¦ v(t) = 11t m/s"),
    (2, "f(x) = g x^2 ¦ f'(x) = g (3x)"),
    (2, "y = h x^2 ¦ dy/dx = h (3x)"),
    (3, "p = v h ¦ L = 1/2 (p - y)^2 ¦ dL/dh = v (p + y)"),
    (4, "h = tanh(u x) ¦ p = v h ¦ L = 1/2 (p - y)^2 ¦ dL/du = (p - y) v (1 + h^2) x"),
    (5, "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 3 ¦ x_1 = -0.4966 ¦ x_2 = 2.1410"),
    (6, "f(x) = x^2 - 2 ¦ x_0 = 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_1 = 1.5 ¦ x_2 = 1.4167 ¦ f(x_2) = 0.0169"),
    (6, "f(x) = x^2 - 2 ¦ x_0 = 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_1 = 1.5 ¦ x_2 = 1.4167 ¦ f(x_2) ≈ 0.0169"),
    (4, "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw = 0.6 ¦ w := w - η dL/dw = 0.6"),
    (4, "f(x) = x^2 - 2 ¦ x = 1 ¦ x := x - f(x)/f'(x) = 1.5 ¦ x := x - f(x)/f'(x) = 1.5"),
    (5,
     "L(w) = (w - 5)^2 ¦ lr = 0.1 ¦ w = 1 ¦ w := w - lr * dL/dw = 1 + 0.8 = 1.8"
     " ¦ w := w - lr * dL/dw = 1 + 0.8 = 1.8"),
    (5, "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw ¦ w := 0.6 ¦ w := 0.6"),
    (5,
     "L(w,b) = (w + b - 3)^2 ¦ w = 0, b = 0, η = 0.1 ¦ w := w - η ∂L/∂w = 0.6 ¦ b := b - η ∂L/∂b = 0.6"
     " ¦ w := w - η ∂L/∂w = 0.6"),
    (5, "L(w,b) = (w + b - 3)^2 ¦ w = 1, b = -1, η = 0.2 ¦ dL/dw = -6 ¦ w := w - η dL/dw = 2.2 ¦ dL/dw = -6"),
    (5, "L(w,b) = (w + b - 3)^2 ¦ w = 1, b = -1, η = 0.2 ¦ dL/dw = -6 ¦ w := w - η dL/dw = 2.2 ¦ dL/db = -5"),
    (2, "s = t^3 ¦ average velocity from t = 1 to t = 2: (s(2) - s(1))/(2 - 1) = 8"),
    (4, "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1 - (-0.4597)/(-1.8415) = 0.7604"),
    (4, "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1 - (-0.4597)/(1.8415) = 1.2496"),
    (4, "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1 - (-0.46)/(-1.84) = 0.76"),
    (4, "L(w) = (w^2 - 3)^2 ¦ dL/dw = 4w(w^2 - 3) ¦ w = 1.3 ¦ w := w - 0.01 L'(w) = 1.3 - 0.068 = 1.232"),
    (4, "L(w) = (w^2 - 3)^2 ¦ dL/dw = 4w(w^2 - 3) ¦ w = 1.3 ¦ w := w - 0.01 L'(w) = 1.3 + 0.068 = 1.378"),
    (6, "f(x) = x^2 - 2 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1.5 ¦ x_2 = 1.417 ¦ x_2 = 1.41867"),
    (3, "f(x) = x^2 - 2 ¦ x_0 = 1.5 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 + 0.0833 = 1.5833"),
    (3, "f(x) = x^2 - 2 ¦ x_0 = 1.5 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 - 0.25/3 = 1.4267"),
    (4, "L(w) = (w - 3)^2 ¦ w_0 = 1/3 ¦ w := w - 0.1 L'(w) ¦ w = 1/3 - 0.1*(-5.333) = 0.967"),
    (3, "y = 2x ¦ x = 1/sqrt(3) ¦ y = 2*0.577 = 1.164"),
    (3, "y = 2x ¦ x = 1/sqrt(3) ¦ y = 2*0.577 ≈ 1.175"),
    (3, "y = 2x ¦ x = 1/sqrt(3) ¦ y = 2*0.677 = 1.354"),
    (5, "f(x) = x^2 ¦ f'(x) = 2x ¦ f(x) = Σ x^n ¦ g(x) = x^3 ¦ g'(x) = 2x^2"),
    (4, "y = x^2 ¦ y' = 2x ¦ z = Σ x^n ¦ y' = 3x"),
    (3, "f(x) = a x^2 ¦ 6 = 2b ¿ ¦ f'(x) = 3a x"),
    (4,
     "f(x) = x^2 + 3x ¦ f'(x) = lim_{h->0} (f(x+h) - f(x))/h ¦ = lim_{h->0} ((x+h)^2 + 3(x+h) - x^2 - 3x)/h"
     " ¦ = lim_{h->0} (2xh + h^2)/h ¦ = lim_{h->0} (2x + h) ¦ = 2x"),
    (4,
     "f(x) = 1/x ¦ f'(x) = lim_{h→0} [1/(x+h) - 1/x]/h ¦ = lim_{h→0} [x - (x+h)]/[h x (x+h)]"
     " ¦ = lim_{h→0} 1/[x(x+h)] ¦ = 1/x²"),
    (4,
     "f(x) = sqrt(x) ¦ f'(x) = \\lim_{h \\to 0} \\frac{\\sqrt{x+h} - \\sqrt{x}}{h}"
     " ¦ = \\lim_{h \\to 0} \\frac{1}{\\sqrt{x+h} + \\sqrt{x}} ¦ = \\frac{1}{\\sqrt{x}}"),
    (3, "f(x) = x^2 ¦ (f(3+h) - f(3))/h = (9 + 6h + h^2 - 9)/h ¦ = 6 + h^2 ¦ → 6 as h → 0"),
    (2, "f(x) = 3x^4 - 5x^2 + 7 ¦ f'(x) = 3*4x^3 - 5*2x + 7 = 12x^3 - 10x + 7"),
    (3, "f(x) = x^3 sin x ¦ Let u = x^3 and v = sin x ¦ u' = 3x^2 and v' = -cos x ¦ f'(x) = u'v + uv'"),
    (3,
     "f(x) = x^3 sin x ¦ f' = (x^3)' * sin x + x^3 * (sin x)' = 3x^2 sin x + x^3 cos x"
     " ¦ = x^2 (3 sin x + cos x)"),
    (3,
     "y = (3x^2 + 1)^4 ¦ Let u = 3x^2 + 1, then y = u^4 ¦ dy/du = 4u^3, du/dx = 3x"
     " ¦ dy/dx = dy/du * du/dx = 4u^3 * 6x = 24x(3x^2 + 1)^3"),
    (3,
     "y = e^(sin(x^2)) ¦ dy/dx = e^(sin(x^2)) * d/dx[sin(x^2)] ¦ = e^(sin(x^2)) * sin(x^2) * d/dx[x^2]"
     " ¦ = 2x sin(x^2) e^(sin(x^2))"),
    (4,
     "y = (x^2+1)/(x-1) ¦ y' = [(x^2+1)'(x-1) - (x^2+1)(x-1)']/(x-1)^2 ¦ = [2x(x-1) - (x^2+1)]/(x-1)^2"
     " ¦ = (x^2 - 2x + 1)/(x-1)^2"),
    (2, "$y = \\frac{\\sin x}{x}$ ¦ $y' = \\frac{\\sin x - x\\cos x}{x^2}$"),
    (3, "y = x^x ¦ ln y = x ln x ¦ y'/y = ln x + x ¦ y' = y(ln x + x)"),
    (6,
     "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 = 3(x-1)(x-3) ¦ f'(x) = 0 when x = 1 or x = 3"
     " ¦ f''(x) = 6x - 12 ¦ f''(1) = -6 < 0 so local maximum at x = 1"
     " ¦ f''(3) = 6 > 0 so local maximum at x = 3"),
    (2, "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 = 3(x+1)(x-3) ¦ f'(x) = 0 when x = -1 or x = 3"),
    (8,
     "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 ¦ Set f'(x) = 0 ¦ 3x^2 - 12x + 9 = 0"
     " ¦ x^2 - 4x + 3 = 0 ¦ (x - 1)(x - 3) = 0 ¦ x = 1, 3 ¦ local min at x = 1, local max at x = 3"),
    (5,
     "f(x) = x^3 - 6x^2 + 9x + 1 ¦ f'(x) = 3x^2 - 12x + 9 ¦ f'(x) = 0 ¦ x^2 - 4x + 3 = 0"
     " ¦ (x - 1)(x + 3) = 0 ¦ x = 1, -3"),
    (2, "L(w) = (2w - 4)^2 ¦ dL/dw = 2(2w - 4) = 4w - 8 ¦ dL/dw = 0 → w = 2"),
    (2, "L = (y - (w x + b))^2 ¦ ∂L/∂w = 2(y - (w x + b))x ¦ ∂L/∂b = 2(y - (w x + b))(-1)"),
    (3, "σ(z) = 1/(1 + e^{-z}) ¦ σ'(z) = e^{-z}/(1 + e^{-z})^2 ¦ = σ(z)(1 + σ(z))"),
    (3, "s(x) = 1/(1 + e^(-x)) ¦ s'(x) = e^(-x)/(1 + e^(-x))^2 ¦ s'(x) = s(x)(1 - 2s(x))"),
    (5,
     "a = sigmoid(z) ¦ L = -(y ln(a) + (1-y) ln(1-a)) ¦ dL/da = -y/a + (1-y)/(1-a) ¦ da/dz = a(1-a)"
     " ¦ dL/dz = dL/da * da/dz = y - a"),
    (4, "p = e^a/(e^a + e^b) ¦ dp/da = e^a e^b/(e^a + e^b)^2 ¦ = p(1 - p) ¦ dp/db = e^a e^b/(e^a + e^b)^2"),
    (3, "f(x, y) = x^2 + x y + y^2 ¦ ∇f = (2x + y, x + 2y) ¦ ∇f(1, 2) = (4, 6)"),
    (6,
     "f(x,y) = x^2 + y^2 - 2x - 4y ¦ f_x = 2x - 2 = 0 => x = 1 ¦ f_y = 2y - 4 = 0 => y = 2"
     " ¦ f_xx = 2, f_yy = 2, f_xy = 0 ¦ D = f_xx f_yy - f_xy^2 = 4 > 0 ¦ so (1, 2) is a local maximum"),
    (6,
     "f(x,y) = x^2 + y^2 - 2x - 4y ¦ f_x = 2x - 2 = 0 => x = 1 ¦ f_y = 2y - 4 = 0 => y = 2"
     " ¦ f_xx = 2, f_yy = 2, f_xy = 0 ¦ D = f_xx f_yy - f_xy^2 = 4 > 0 ¦ so (1, 2) is a saddle point"),
    (5,
     "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3, f_y = 2y ¦ f_x = 0 and f_y = 0 ¦ (x, y) = (1, 0) or (-1, 0)"
     " ¦ (-1,0) is a local minimum"),
    (5, "A(x) = x(20 - x) ¦ A'(x) = 20 - 2x ¦ A'(x) = 0 ⇒ x = 10 ¦ A''(x) = -2 < 0 ⇒ maximum ¦ A(10) = 200"),
    (5,
     "f(x) = x^2 - 4x + 1 on [0, 5] ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ f(0) = 1, f(2) = -3, f(5) = 6"
     " ¦ absolute max is 6 at x = 5, absolute min is -3 at x = 0"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f is increasing on (-∞, -1) ∪ (1, ∞) ¦ f is decreasing on (-1, 2)"),
    (4,
     "f(x) = x e^{-x} ¦ f'(x) = e^{-x} - x e^{-x} = (1 - x)e^{-x} ¦ f'(x) = 0 ⟹ 1 - x = 0 ⟹ x = 1"
     " ¦ f''(x) = (2 - x)e^{-x} ¦ f''(1) = e^{-1} > 0, so f has a minimum at x = 1"),
    (2, "y = ln(3x + 1) ¦ dy/dx = 1/(3x+1) · 3 = 1/(x+1)"),
    (4, "y = arctan(x/2) ¦ y' = 1/(1 + (x/2)^2) * 1/2 ¦ = 1/(2(1 + x^2/4)) ¦ = 1/(4 + x^2)"),
    (6, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(3) = 6 ¦ f(3) = 10 ¦ Tangent line: y - 10 = 6(x - 3) ¦ y = 6x + 8"),
    (4, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f(3) = 10 ¦ at x = 3: f'(x) = 9"),
    (3, "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 = 4x^2(x - 3) ¦ 4x^2 (x - 3) = 0 => x = 3"),
    (4, "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 ¦ 4x^3 = 12x^2 ¦ x = 3"),
    (5, "w = 3 ¦ L(w) = (w - 5)^2 ¦ L'(w) = 2(w - 5) ¦ L'(3) = -4 ¦ w_new = 3 - 0.1*(-4) = 2.6"),
    (4,
     "f(x) = (x^2 + 1)^3 (2x - 1)^2 ¦ f'(x) = 3(x^2 + 1)^2 (2x) (2x - 1)^2 + (x^2 + 1)^3 * 2(2x - 1)(2)"
     " ¦ = 2(x^2+1)^2 (2x-1) [3x(2x-1) + 2(x^2+1)] ¦ = 2(x^2+1)^2 (2x-1)(8x^2 - 3x + 1)"),
    (2, "h(x) = f(x) g(x) ¦ h'(x) = f'(x) g'(x)"),
    (2, "h(x) = f(x)/g(x) ¦ h'(x) = (f(x) g'(x) - f'(x) g(x))/g(x)^2"),
    (2, "A = pi r^2 ¦ dA/dt = pi r dr/dt"),
    (2, "MSE = ((w*1 - 2)^2 + (w*2 - 3)^2)/2 ¦ dMSE/dw = ((w - 2) + (2w - 3)) ¦ = 3w - 5"),
    (5,
     "y = x/(x^2+1) ¦ y' = (1*(x^2+1) - x*2x)/(x^2+1)^2 = (1 - x^2)/(x^2+1)^2"
     " ¦ y' = 0 => 1 - x^2 = 0 => x = ±1 ¦ y(1) = 1/2, y(-1) = -1/2 ¦ min at (1, 1/2) and max at (-1, -1/2)"),
    (3, "f(x) = relu(x) ¦ f'(x) = 1 for x > 0 ¦ f'(x) = 1 for x < 0"),
    (3, "f(x) = |x| ¦ f'(x) = 1 for x > 0 ¦ f'(x) = 1 for x < 0"),
    (3, "f(x) = |x^2 - 4| ¦ f'(x) = 2x for x > 2 ¦ f'(x) = 2x for -2 < x < 2"),
    (3, "f(x,y) = e^(x y) ¦ f_x = y e^(x y) ¦ f_xy = x y e^(x y)"),
    (3,
     "J(w,b) = (w + b - 2)^2 + (2w + b - 3)^2 ¦ ∂J/∂w = 2(w + b - 2) + 4(2w + b - 3) = 10w + 6b - 16"
     " ¦ ∂J/∂b = 2(w + b - 2) + 2(2w + b - 3) = 6w + 2b - 10"),
    (5,
     "J(w,b) = (w + b - 2)^2 + (2w + b - 3)^2 ¦ ∂J/∂w = 10w + 6b - 16 = 0 ¦ ∂J/∂b = 6w + 4b - 10 = 0"
     " ¦ b = (10 - 6w)/4 ¦ w = 2 ¦ b = 1"),
    (4, "f(x) = sin x + cos x ¦ f'(x) = cos x - sin x = 0 ¦ tan x = 1 ¦ x = π/4 + 2kπ, k ∈ Z"),
    (6,
     "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 = 6(x^2 - 3x + 2) = 6(x-1)(x-2)"
     " ¦ Critical points: x = 1, 2 ¦ f''(x) = 12x - 18 ¦ f''(1) = -6 → local max ¦ f''(2) = -6 → local max"),
    (1, "d/dx [x^2 ln x] = 2x ln x + x^2 * (1/x) = 2x ln x + 1"),
    (3, "(x^3)' = 3x^2 ¦ (sin x)' = cos x ¦ (x^3 sin x)' = 3x^2 cos x"),
    (4, "y = sin^2(3x) ¦ y' = 2 sin(3x) * cos(3x) * 3 ¦ y' = 6 sin(3x) cos(3x) ¦ y' = 6 sin(6x)"),
    (4,
     "f(x) = x^2 e^x ¦ f'(x) = (x^2 + 2x) e^x = x(x + 2)e^x ¦ f'(x) = 0 iff x = 0 or x = -2"
     " ¦ f(-2) = 4/e^2 ≈ 0.641"),
    (4, "C = x^2 + 16/x, x > 0 ¦ C' = 2x - 16/x^2 ¦ C' = 0 ¦ x^3 = 16 ¦ x = 2"),
    (3, "f(x) = x^3 ¦ we get f'(x) = 3x^2 ¦ which gives f'(2) = 11"),
    (2, "f(x) = x^2 ¦ The derivative is 3x"),
    (4, "y = 3x^2 ¦ y' = 6x ¦ y'(2) = 12 ¦ The slope is 13"),
    (5, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ When x = 0, f(x) = 2"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ When x = 3, f'(x) = 7"),
    (2, "f(x) = x^2 + 1 ¦ f'(x) = 2x = 7 at x = 3"),
    (4, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ f(3) = 10 ¦ The slope of the tangent line at x = 3 is m = 7"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ The second derivative is f''(x) = 6x^2"),
    (2, "f(x) = x^3 ¦ The slope of the curve at x = 2 is 13"),
    (4, "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ x = 0, y = 2"),
    (4, "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ x = 0 ¦ y = 2"),
    (6,
     "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2 ¦ x(4 - x^2) = 0"
     " ¦ x = 0 ¦ y = 2"),
    (3, "f(x,y) = x^2*(y-1) ¦ f_x = 2x(y-1) = 0 ¦ y = 1"),
    (3, "f(x,y) = x^2*(y-x) ¦ f_x = 2x(y-x) - x^2 = 0 ¦ y = 3x/2"),
    (4, "f(x,y) = x^2*y^2 ¦ f_x = 2*x*y^2 ¦ f_x = 0 ¦ x = 0"),
    (4, "f(x,y) = x^2*y^2 ¦ f_x = 2*x*y^2 ¦ 2x*y^2 = 0 ¦ x = 0"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 = 1 ¦ x = 1 ¦ x = ±1"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x^2 = 1 ¦ x - 1 = 0 ¦ x = ±1"),
    (2, "f(x) = x^2 ¦ f'(x) = 2/(2x) = 1"),
    (2, "f(x) = ln(2x) ¦ f'(x) = 2/(2x) = 1"),
    (4, "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dr/dt = 2, r = 3 ¦ dV/dt = 4 pi 9*2 = 36 pi"),
    (2, "f(x) = x^2 ¦ df/dx|_{x=3} = 5"),
    (3, "f(x,y) = x^2*y ¦ f_x = 2x*y ¦ = 5 at x = 1, y = 2"),
    (2, "f(x) = sin(x^2) ¦ By the chain rule f'(x) = cos(x^2)"),
    (3, "f(x) = |x - 2| ¦ f' = 1 for x > 2 ¦ f' = 1 for x < 2"),
    (3, "σ(z) = 1/(1+e^-z) ¦ σ'(z) = e^-z/(1+e^-z)^2 ¦ σ'(z) = σ(z)(1+σ(z))"),
    (1, "σ'(z) = σ(z)(1+σ(z))"),
    (1, "σ(z) = 1/(1+e^z) ¦ σ'(z) = σ(z)(1-σ(z))"),
    (2, "f(x) = σ(3x) ¦ f'(x) = σ'(3x) = σ(3x)(1-σ(3x))"),
    (3, "f(x) = x^2 ¦ f'(x) = 2x ¦ (x+1)^2 = x^2 + 1"),
    (3, "f(x) = x^2 ¦ f'(x) = 2x ¦ (x+1)^2 - x^2 = 1"),
    (2, "f(x) = |x^2 - 4| ¦ f'(x) = 2x for x > 1"),
    (2, "f(x) = floor(x)*x ¦ f'(x) = 1 for x > 1"),
    (3, "f(x) = max(x, x^2) ¦ f'(x) = 2x for x > 1 ¦ f'(x) = 2x for 0 < x < 1"),
    (3, "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 0 ¦ 3x = 6 ¦ x = 0 or x = 2"),
    (3, "f(x) = x^3 - 3x^2 ¦ f'(x) = 3x^2 - 6x = 0 ¦ 3x - 6 = 0 ¦ x = 0 or x = 2"),
    (3, "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x = 0 ¦ x^2 = 1 ¦ x = 0, x = ±1"),
    (2, "f(x) = ln(2x) ¦ f'(x) = 2/(2x) = 1 ¦ f'(3) = 1"),
    (2, "f(x) = ln(2x) ¦ f'(x) = 2/(2x) = 1 ¦ f(1) = ln 2"),
    (2, "f(x) = x^2/x ¦ f'(x) = (2x*x - x^2)/x^2 = 2"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x = -3 ¦ no solution ¦ f(1) = 2"),
    (5, "f(x,y) = x^2 + y^2 ¦ f_x = 2x, f_y = 2y ¦ f_x = 0, f_y = 0 ¦ x = 0, y = 0 ¦ (0,0) is a saddle point"),
    (5, "f(x,y) = x^2 - y^2 ¦ f_x = 2x, f_y = -2y ¦ f_x = 0, f_y = 0 ¦ x = 0, y = 0 ¦ (0,0) is a minimum"),
    (4, "f(x,y) = x^2 + y^2 - 2x ¦ ∇f = (2x - 2, 2y) ¦ ∇f = 0 ¦ x = 2, y = 0"),
    (5, "f(x,y) = x^2 + y^2 - 2x ¦ ∇f = (2x - 2, 2y) ¦ ∇f = 0 ¦ (x, y) = (1, 0) ¦ local maximum at (1, 0)"),
    (4, "f(x,y) = x^2 + y^2 - 2x ¦ ∇f = (2x - 2, 2y) ¦ ∇f = 0 ¦ (x, y) = (1, 1) ¦ local minimum at (1, 0)"),
    (3, "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3 = 0, f_y = 2y = 0 ¦ critical points: (1, 0)"),
    (7,
     "f(x,y) = x^3 - 3x + y^2 ¦ f_x = 3x^2 - 3 = 0, f_y = 2y = 0 ¦ critical points: (1, 0), (-1, 0)"
     " ¦ f_xx = 6x, f_yy = 2, f_xy = 0 ¦ D = f_xx f_yy - f_xy^2 = 12x"
     " ¦ D(1,0) = 12 > 0, local minimum at (1, 0) ¦ D(-1,0) = -12 < 0: local maximum at (-1, 0)"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ (1, 2) is a local minimum"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ (1, -2) is a local maximum"),
    (4,
     "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1"
     " ¦ (1, -2) is a local minimum and (-1, 2) is a local minimum"),
    (3, "f(x) = x^2 + 3x, 0 <= x <= 3 ¦ f'(x) = 2x + 3 ¦ absolute maximum 17 at x = 3"),
    (5,
     "f(x) = x^2 - 4x + 1 on [0, 5] ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ f(0) = 1, f(2) = -3, f(5) = 6"
     " ¦ absolute max is 1 at x = 0, absolute min is -3 at x = 2"),
    (3, "f(x) = x^2 - 4x + 1, 0 ≤ x ≤ 5 ¦ f'(x) = 2x - 4 ¦ f(0) = 1 is the absolute maximum"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f increases on (-∞, -1) and (0, ∞)"),
    (4, "f(x) = x^4 - 4x^3 ¦ f'(x) = 4x^3 - 12x^2 ¦ f''(x) = 12x^2 - 24x ¦ inflection points at x = 0 and x = 3"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ local minimum at x = 1 and local minimum at x = -1"),
    (4, "A(x) = x(20 - x) ¦ A'(x) = 20 - 2x = 0 ¦ x = 10 ¦ The minimum area is A(10) = 100"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = ±1 ¦ local min of -3 at x = 1"),
    (3,
     "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 = 6(x^2 - 3x + 2) = 6(x-1)(x-2)"
     " ¦ Critical points: x = 1, 3"),
    (3,
     "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 = 6(x^2 - 3x + 2) = 6(x-1)(x-2)"
     " ¦ Critical points: x = 1"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ¦ x = ±2 ¦ Critical points: x = ±2"),
    (5, "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ r = 5 ¦ dr/dt = 3 ¦ dA/dt = 15 pi"),
    (2, "A = pi r^2 ¦ dA/dt = 2 pi r"),
    (3, "V = s^3 ¦ dV/dt = 3s^2 ds/dt ¦ when s = 2 and ds/dt = 0.5: dV/dt = 3(4)(0.5) = 5"),
    (5,
     "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dV/dt = 100, r = 25 ¦ 100 = 4 pi (25)^2 dr/dt"
     " ¦ dr/dt = 1/(5 pi)"),
    (5, "V = 4/3 pi r^3 ¦ dV/dt = 4 pi r^2 dr/dt ¦ dV/dt = 100 ¦ r = 25 ¦ dr/dt = 100/(4 pi 625) = 1/(5 pi)"),
    (4,
     "z = sqrt(x^2 + y^2) ¦ dz/dt = (x dx/dt + y dy/dt)/sqrt(x^2 + y^2) ¦ x = 3, y = 4, dx/dt = 2, dy/dt = 1"
     " ¦ dz/dt = (3*2 + 4*1)/5 = 3"),
    (6,
     "V = (1/3) pi r^2 h ¦ r = h/2 ¦ V = pi h^3/12 ¦ dV/dt = (pi/4) h^2 dh/dt ¦ dV/dt = 2, h = 4"
     " ¦ dh/dt = 1/pi"),
    (2, "f(x) = x^3 ¦ So f'(x) = 3x"),
    (3, "f(x) = x^3 ¦ Therefore f'(x) = 3x^2 ¦ Hence f'(2) = 13"),
    (2, "f(x) = x^3 (given) ¦ f'(x) = 2x^2 (power rule)"),
    (2, "f(x) = x^3 ¦ By the power rule, we get f'(x) = 3x^3"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ at x = 2: f'(x) = 11"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ = 13 at x = 2"),
    (2, "f(x) = x^3 ¦ df/dx|_{x=2} = 13"),
    (2, "f(x) = x^3 ¦ df/dx(2) = 13"),
    (3, "f(x,y) = x^2 y ¦ ∂f/∂x = 2xy ¦ ∂f/∂x(1,2) = 5"),
    (2, "f(x,y) = x^2 y ¦ f_x = 2xy, f_y = 2x"),
    (3, "f(x,y) = x^2 + y^2 - 2x ¦ f_x = 2x - 2, f_y = 2y ¦ f_x = 0, f_y = 0 => x = 2, y = 0"),
    (3, "f(x) = x^3 ¦ f(1) = 1 and f(2) = 8 ¦ f(1) = 1 and f(2) = 9"),
    (3, "y = sin(u), u = x^2 ¦ dy/du = cos(u) and du/dx = 2x ¦ dy/dx = cos(x^2) * 2"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = 1: f(1) = -2"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ x = 1: f(1) = 2"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1, f(x) = 2"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1: f''(1) = 6 > 0, so a maximum"),
    (4, "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x ¦ 4x(x^2 - 1) = 0 ¦ x^2 - 1 = 0 so x = ±1"),
    (2,
     "L(w, b) = (w + b - 3)^2 + (2w + b - 5)^2"
     " ¦ ∇L = (2(w + b - 3) + 2(2w + b - 5), 2(w + b - 3) + 2(2w + b - 5))"),
    (3,
     "L(w, b) = (w + b - 3)^2 + (2w + b - 5)^2"
     " ¦ ∇L = (2(w + b - 3) + 4(2w + b - 5), 2(w + b - 3) + 2(2w + b - 5)) ¦ At (0, 0): ∇L = (-26, -15)"),
    (4,
     "f(x) = (x - 1)^2 (x + 2) ¦ f'(x) = 2(x - 1)(x + 2) + (x - 1)^2 ¦ = (x - 1)(2x + 4 + x - 1)"
     " ¦ = (x - 1)(3x + 5)"),
    (4, "L = -ln(p), p = e^a/(e^a + e^b) ¦ dL/dp = -1/p ¦ dp/da = p(1 - p) ¦ dL/da = dL/dp * dp/da = 1 - p"),
    (2, "f(x) = x^2 ¦ f'(x) = lim_{h→0} ((x+h)^2 - x^2)/h = lim_{h→0} (2xh + h^2)/h = lim_{h→0} (x + h) = x"),
    (2, "f(x) = |x - 3| ¦ f'(x) = 1 for x > 3 and f'(x) = 1 for x < 3"),
    (3,
     "y = x^2 sqrt(x + 1) ¦ ln y = 2 ln x + (1/2) ln(x + 1) ¦ y'/y = 2/x + 1/(x + 1)"
     " ¦ y' = x^2 sqrt(x + 1) (2/x + 1/(x + 1))"),
    (5,
     "f(x) = e^{-x^2} ¦ f'(x) = -2x e^{-x^2} ¦ f'(x) = 0 only when x = 0 ¦ f''(x) = (4x^2 - 2) e^{-x^2}"
     " ¦ f''(0) = -2 < 0, thus a local minimum at x = 0"),
    (6, "f(x) = x + 1/x, x > 0 ¦ f'(x) = 1 - 1/x^2 ¦ f'(x) = 0 ¦ x = 1 ¦ f''(x) = 2/x^3 > 0 ¦ maximum at x = 1"),
    (4, "f(x) = x^2 ¦ f'(x) = 2x ¦ The derivative is 2x ¦ The slope at x = 3 is 7"),
    (2, "z(x,y) = x*y ¦ ∂z/∂x = x and ∂z/∂y = y"),
    (4, "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ The minimum value is f(2) = 4"),
    (4, "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ The maximum value is f(2) = -4"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1, f(x) = -2; at x = -1, f(x) = -2"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ x = ±1 ¦ At x = 1, f(x) = 2 and at x = -1, f(x) = 2"),
    (5,
     "$f(x) = x e^{x}$ ¦ $f'(x) = e^{x} + x e^{x} = (1 + x) e^{x}$ ¦ $f'(x) = 0 \\Rightarrow x = -1$"
     " ¦ $f''(x) = (2 + x)e^x$ ¦ $f''(-1) = e^{-1} > 0$ so maximum"),
    (3, "$f(x) = x e^{x}$ ¦ $f'(x) = e^{x} + x e^{x} = (1 + x) e^{x}$ ¦ $f'(x) = 0 \\Rightarrow x = 1$"),
    (5,
     "loss L = (a - y)^2, a = σ(z), z = w x + b ¦ ∂L/∂a = 2(a - y) ¦ ∂a/∂z = a(1 - a) ¦ ∂z/∂w = x"
     " ¦ ∂L/∂w = 2(a - y) a(1 - a)"),
    (5,
     "f(w) = w^2 - 4w + 5 ¦ f'(w) = 2w - 4 ¦ w_0 = 0, lr = 0.1 ¦ w_1 = 0 - 0.1*(-4) = 0.4"
     " ¦ w_2 = 0.4 - 0.1*f'(0.4) = 0.62"),
    (6,
     "f(x) = x³ − 6x² + 9x ¦ f′(x) = 3x² − 12x + 9"
     " ¦ f′(x) = 0 ⟺ x² − 4x + 3 = 0 ⟺ (x − 1)(x − 3) = 0 ⟺ x = 1 ∨ x = 3 ¦ f″(x) = 6x − 12"
     " ¦ f″(1) = −6 < 0 ⟹ maximum at x = 1 ¦ f″(3) = −6 < 0 ⟹ maximum at x = 3"),
    (3,
     "f(x) = x³ − 6x² + 9x ¦ f′(x) = 3x² − 12x + 9"
     " ¦ f′(x) = 0 ⟺ x² − 4x + 3 = 0 ⟺ (x − 1)(x + 3) = 0 ⟺ x = 1 ∨ x = -3"),
    (3, "y = log_2(x) ¦ y = ln x / ln 2 ¦ y' = ln 2/x"),
    (4, "f(x) = (x^2 + 1)^10 ¦ let u = x^2 + 1 ¦ f = u^10 ¦ df/du = 10u^10 ¦ du/dx = 2x"),
    (5, "r(x) = 1/(1 + x^2) ¦ r'(x) = -2x/(1 + x^2)^2 ¦ r'(1) = -1/2 ¦ r(1) = 1/2 ¦ y = 1/2 (x - 1) + 1/2"),
    (5, "f(x, y) = 3x^2 y + y^3 ¦ f_x = 6xy ¦ f_y = 3x^2 + 3y^2 ¦ f_xx = 6y ¦ f_xy = 6y"),
    (5, "f(t) = 20t - 5t^2 ¦ v(t) = 20 - 10t ¦ v(t) = 0 when t = 2 ¦ f(2) = 20 ¦ The maximum height is 25"),
    (4, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(1) = 3 ¦ slope of the normal: 1/3"),
    (4, "2x + 2y = 100 ¦ y = 50 - x ¦ A = xy = x(50 - x) = 50x - x^2 ¦ A' = 50 - x"),
    (8,
     "V = x^2 h = 32 ¦ h = 32/x^2 ¦ S = x^2 + 4xh = x^2 + 128/x ¦ S' = 2x - 128/x^2 = 0 ¦ 2x^3 = 128 ¦ x^3 = 64"
     " ¦ x = 4 ¦ h = 4"),
    (7, "xy = 36 ¦ y = 36/x ¦ S = x + y ¦ S(x) = x + 36/x ¦ S'(x) = 1 - 36/x^2 ¦ S'(x) = 0 ¦ x^2 = 18"),
    (9,
     "z1 = w1*x + b1 ¦ h = tanh(z1) ¦ z2 = w2*h + b2 ¦ L = (z2 - y)^2 ¦ dL/dz2 = 2(z2 - y) ¦ dz2/dh = w2"
     " ¦ dh/dz1 = 1 - h^2 ¦ dz1/dw1 = x ¦ dL/dw1 = 2(z2 - y) w2 (1 - h) x"),
    (5,
     "w = 2, x = 3, b = 1, y = 5 ¦ z = wx + b = 7 ¦ L = (z - y)^2 = 4 ¦ dL/dz = 2(z - y) = 4"
     " ¦ dL/dw = 4 * 2 = 8"),
    (3, "P = 2x + 2y ¦ x*y = 36 ¦ y = 36x"),
    (2, "2x + 2y = 100 ¦ y = 100 - x"),
    (6, "y = x^2 - 4x + 1 ¦ y' = 2x - 4 ¦ At x = 3, y = -2 ¦ slope m = 2 ¦ y + 2 = 2(x - 3) ¦ y = 2x - 9"),
    (4, "y = x^2 - 4x + 1 ¦ y' = 2x - 4 ¦ At x = 3, y = -2 ¦ slope m = 4"),
    (3,
     "f(x) = x^3 ¦ Average rate of change on [1, 2]: (f(2) - f(1))/(2 - 1) = (8 - 1)/1 = 7"
     " ¦ Average rate of change on [1, 1.1]: (f(1.1) - f(1))/0.1 = 0.33/0.1 = 3.3"),
    (4,
     "s(t) = 5t^2 ¦ average velocity from t = 1 to t = 3: (s(3) - s(1))/(3 - 1) = (45 - 5)/2 = 20 m/s"
     " ¦ v(t) = s'(t) = 10t ¦ v(2) = 10 m/s"),
    (7,
     "f(x) = x^3 - 3x^2 + 4 ¦ f''(x) = 6x - 6 ¦ 6x - 6 = 0 ¦ x = 1"
     " ¦ f''(x) < 0 for x < 1 and f''(x) > 0 for x > 1 ¦ So (1, 2) is an inflection point"
     " ¦ concave up on (-inf, 1), concave down on (1, inf)"),
    (6,
     "f(x) = (x^2 + 1)/(x - 1) ¦ By the quotient rule, f'(x) = [2x(x - 1) - (x^2 + 1)]/(x - 1)^2"
     " ¦ f'(x) = (x^2 - 2x - 1)/(x - 1)^2 ¦ f'(x) = 0 when x^2 - 2x - 1 = 0 ¦ x = (2 ± √(4 + 4))/2 ¦ x = 2 ± √2"),
    (3, "f(x) = x^2 ¦ dy/dx at x = 3 is 6 ¦ Point: (3, 10)"),
    (2, "f(x) = x^2 ¦ dy/dx at x = 3 is 9"),
    (3, "f(x) = x^3 - 6x ¦ f'(x) = 3x^2 - 6 ¦ The second derivative is 6x - 6"),
    (6, "f(x) = x^2 + 2x ¦ f'(x) = 2x + 2 ¦ 2x + 2 = 0 ¦ x = -1 ¦ f(-1) = -1 ¦ vertex is (-1, 1)"),
    (8,
     "f(x) = ln(x^2 + 1) ¦ u = x^2 + 1 ¦ du/dx = 2x ¦ df/du = 1/u ¦ df/dx = 1/u * 2x = 2x/(x^2 + 1)"
     " ¦ f''(x) = (2(x^2 + 1) - 4x^2)/(x^2 + 1)^2 ¦ = (2 - 2x^2)/(x^2 + 1)^2 ¦ inflection points at x = ±2"),
    (5,
     "f(x) = x e^(-x) ¦ f'(x) = e^(-x) - x e^(-x) = (1 - x) e^(-x) ¦ f'(x) = 0 → x = 1"
     " ¦ f' > 0 on (-∞, 1), f' < 0 on (1, ∞) ¦ f is decreasing on (-∞, 1) and increasing on (1, ∞)"),
    (4, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ Given dr/dt = 2 cm/s and r = 10 cm ¦ dA/dt = 2π(10)(2) = 20π cm^2/s"),
    (5,
     "f(x) = 2x^3 - 9x^2 + 12x ¦ f'(x) = 6x^2 - 18x + 12 ¦ = 6(x^2 - 3x + 2) ¦ = 6(x - 1)(x - 2)"
     " ¦ x = -1 or x = -2"),
    (2, "f(x) = x^2 + 4x ¦ Average rate of change = (f(3) - f(1))/(3 - 1) = (21 - 5)/2 = 7"),
    (7,
     "Let x be the width and y the length ¦ 2x + y = 60 ¦ y = 60 - 2x ¦ Area: A = xy = x(60 - 2x) = 60x - 2x^2"
     " ¦ A' = 60 - 4x = 0 ¦ x = 15 ¦ y = 60 - 2(15) = 45"),
    (6, "f(x) = x^4 - 6x^2 ¦ f''(x) = 12x^2 - 12 ¦ f''(x) = 0 ¦ x^2 = 1 ¦ x = ±1 ¦ inflection points at x = ±2"),
    (4,
     "f(x) = x^4 - 2x^2 on [-2, 2] ¦ f'(x) = 4x^3 - 4x ¦ x = 0 or x = 1 or x = -1"
     " ¦ absolute minimum is -1 at x = 1 and x = 0"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) > 0 for x > 1 and f'(x) > 0 for -1 < x < 1"),
    (2, "f(x) = x^2 + 1 ¦ average rate of change on [1, 3] = 5"),
    (6,
     "y = x^3 - x ¦ y' = 3x^2 - 1 ¦ At x = 1: y' = 2 ¦ The point is (1, 0) ¦ The tangent line is y = 2x - 2"
     " ¦ The slope of the normal is -2"),
    (4, "y = x^3 - x ¦ y' = 3x^2 - 1 ¦ At x = 1: y' = 2 ¦ The point is (1, 1)"),
    (4, "f(x) = x^2 - 4x + 7 ¦ f'(x) = 2x - 4 = 0 ¦ x = 2 ¦ vertex: (3, 4)"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 or x = -1 ¦ stationary points: (1, -2) and (-1, 3)"),
    (5,
     "x = 2, w = 0.5, b = 0.1, y = 1 ¦ z = w*x + b = 1.1 ¦ a = σ(z) ≈ 0.750 ¦ L = (a - y)^2 ≈ 0.0624"
     " ¦ dL/da = 2(a - y) ≈ 0.4995"),
    (8,
     "Let f(x) = x^2 ln x ¦ f'(x) = 2x ln x + x^2 * 1/x ¦ f'(x) = 2x ln x + x ¦ f'(x) = x(2 ln x + 1)"
     " ¦ 2 ln x + 1 = 0 ¦ ln x = -1/2 ¦ x = e^(-1/2) ¦ f(e^(-1/2)) = -1/e"),
    (8,
     "f(x) = x^3 - 3x^2 - 9x ¦ f'(x) = 3x^2 - 6x - 9 = 3(x - 3)(x + 1) ¦ Critical numbers: x = -1, 3"
     " ¦ Second derivative test: f''(x) = 6x - 6 ¦ f''(-1) = -12, so f has a local maximum at x = -1"
     " ¦ f''(3) = 12, so f has a local minimum at x = 3 ¦ Local max value: f(-1) = 5"
     " ¦ Local min value: f(3) = 27"),
    (8,
     "h(t) = -16t^2 + 64t + 80 ¦ v(t) = h'(t) = -32t + 64 ¦ v(t) = 0 => t = 2 s ¦ h(2) = 144 ft ¦ h(t) = 0"
     " ¦ -16(t - 5)(t + 1) = 0 ¦ t = 5 since t > 0 ¦ v(5) = -60 ft/s"),
    (4,
     "h(x) = f(x) g(x) ¦ f(2) = 3, f'(2) = -1, g(2) = 4, g'(2) = 5 ¦ h'(x) = f'(x) g(x) + f(x) g'(x)"
     " ¦ h'(2) = (-1)(4) + (3)(5) = 12"),
    (4, "f(x) = x^2 e^x ¦ f'(x) = x(x + 2) e^x ¦ x + 2 = 0 ¦ x = 2"),
    (3, "P = 4 s ¦ A = s^2 ¦ dA/ds = 4 s"),
    (4,
     "s(t) = 16t^2 ¦ s'(t) = 32t ¦ s(3) - s(1) = 144 - 16 = 128 ft"
     " ¦ average speed from 1 to 3 is 128/2 = 62 ft/s"),
    (4, "f(x) = x^2 ln x ¦ f'(x) = x(2 ln x + 1) ¦ 2 ln x + 1 = 0 ¦ ln x = 1/2"),
    (5, "f(x) = x^2 - 6x ¦ f'(x) = 2x - 6 = 0 ¦ x = 3 ¦ y = f(3) = 9 - 18 = -9 ¦ point: (3, 9)"),
    (4, "f(x) = x^2 - 6x ¦ f'(x) = 2x - 6 = 0 ¦ x = 3 ¦ y = 9 - 18 = 9"),
    (5, "w = 2, x = 3, b = 1, y = 5 ¦ z = wx + b ¦ L = (z - y)^2 ¦ dL/dw = 2(z - y)x ¦ dL/dw = 2(7 - 5)*2 = 8"),
    (2, "w = 2, x = 3, b = 1, y = 5 ¦ z = wx + b = 8"),
    (4, "f(x, y) = x^2 y + y ¦ x = 1, y = 2 ¦ f_x = 2xy = 4 ¦ f_y = x^2 + 1 = 3"),
    (3, "V = x^2 h = 100 ¦ S = 2x^2 + 4xh ¦ h = 100x^2"),
    (5, "x y = 100 ¦ y = 100/x ¦ C = 2x + 3y ¦ C(x) = 2x + 300/x ¦ C'(x) = 2 + 300/x^2"),
    (4, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(1) = 2 ¦ normal slope = 1/2"),
    (2, "f(x) = x^2 ¦ The average rate of change of f between x = 1 and x = 4 is 15/4 = 5"),
    (2, "f(x) = x^2 ¦ The average rate of change of f between x = 1 and x = 4 is 15/2"),
    (3, "f(x) = x^3 - 12x ¦ f'(x) = 3x^2 - 12 ¦ f is increasing on (-∞, -2) and (2, ∞) and decreasing on (-2, 3)"),
    (3, "f(x) = x^3 - 12x ¦ f'(x) = 3x^2 - 12 ¦ x = 2 or x = 0"),
    (5, "z1 = w1*x1 + w2*x2 + b ¦ a = σ(z1) ¦ L = -ln(a) ¦ dL/dz1 = a - 1 ¦ dL/dw1 = (a - 1) x2"),
    (4,
     "h(x) = f(x)/g(x) ¦ f(1) = 2, f'(1) = 3, g(1) = 4, g'(1) = 5 ¦ h'(x) = (f'(x) g(x) - f(x) g'(x))/g(x)^2"
     " ¦ h'(1) = (3*4 - 2*5)/16 = 1/4"),
    (2, "f(x) = x^2 ¦ f'(x) at x = 3 is 5"),
    (4, "f(x) = (x - 1)(x - 5)^2 ¦ f'(x) = (x - 5)(3x - 7) ¦ 3x - 7 = 0 ¦ x = 7/2"),
    (4, "f(x) = x^2 - 2x ¦ f'(x) = 2x - 2 = 0 ¦ x = 1 ¦ critical point (1, 1)"),
    (5,
     "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0"
     " ¦ x = 5, y = 4"),
    (4, "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = x + y - 10 = 0"),
    (3, "A = pi r^2 ¦ A = 25pi ¦ r = 4"),
    (2, "y = 3x ¦ y = 3"),
    (2, "f(x) = x^2 - 4x ¦ f'(x) = 0"),
    (3, "f(x) = x^2 - 4x ¦ f'(x) = 0 ¦ 2x + 4 = 0"),
    (3, "f(x,y) = x^2 - 4x + y^2 ¦ ∇f = (0, 0) ¦ x = 2, y = 1"),
    (5,
     "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0 ¦ λ = 4"),
    (5,
     "L(x, y, λ) = xy - λ(x + y - 10) ¦ L_x = y - λ = 0 ¦ L_y = x - λ = 0 ¦ L_λ = -(x + y - 10) = 0"
     " ¦ x = 4, y = 6"),
    (3, "V = πr^2 h ¦ V = 36 ¦ h = 36/(πr)"),
    (3, "A = xy ¦ P = 20 = 2x + 2y ¦ y = 20 - x ¦ A = x(20 - x)"),
    (2, "y = 3x + a ¦ y = 3"),
    (6, "L = xy - λ(x + y - 4) ¦ ∂L/∂x = y - λ = 0 ¦ ∂L/∂y = x - λ = 0 ¦ ∂L/∂λ = -(x + y - 4) = 0 ¦ x = y ¦ x = 3"),
    (2, "x^2 + y^2 = 25 ¦ 2x + 2y = 0 ¦ y' = -x/y"),
    (2, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 25 ¦ y' = (25 - 2x)/(2y)"),
    (3, "x^2 + y^2 = 25 ¦ 2x + 2y dy/dx = 0 ¦ dy/dx = x/y"),
    (4, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = 3/4"),
    (4, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 5): y' = -3/5"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y - 4 = -3/4 (x + 3)"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y'' = -(y - x y')/y^2 ¦ = -25/y^2"),
    (2, "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 y' = 6y' ¦ y' = 3x^2/(6 - 3y^2)"),
    (2, "sin(xy) = x ¦ cos(xy) (x y') = 1"),
    (3, "x^2 + y^2 = 25 ¦ y' = -x/y = 0 ¦ x = 3"),
    (3, "x^2 + y^2 = 25 ¦ y = sqrt(25 - x^2) ¦ y' = x/sqrt(25 - x^2)"),
    (3, "y^2 = x^3 ¦ 2y y' = 3x^2 ¦ y' = 3x^2/2 y"),
    (6, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3 ¦ y = 4 ¦ dx/dt = 2 ¦ dy/dt = 3/2"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3 ¦ y = 5"),
    (4, "x^2 + y^2 = 100 ¦ x dx/dt + y dy/dt = 0 ¦ x = 6, y = 8, dx/dt = 3 ¦ dy/dt = -(x/y) dx/dt = -(8/6)*3 = -4"),
    (2, "s^2 = x^2 + 100 ¦ 2s ds/dt = 2x dx/dt + 100 ¦ ds/dt = 3"),
    (3, "s^2 = x^2 + 100 ¦ 2s ds/dt = 2x dx/dt ¦ ds/dt = s/x dx/dt"),
    (2, "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 y' = 6 y'"),
    (3, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = x/y"),
    (4, "x^2 + y^2 = 25 ¦ Differentiate both sides: 2x + 2yy' = 0 ¦ y' = -x/y ¦ x = 3, y = 5 ¦ y' = -3/5"),
    (2, "x^2 y + y^3 = 2 ¦ 2xy + 3y^2 y' = 0"),
    (2, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 25"),
    (3, "f(x) = x^2 ¦ f'(x) = 2x ¦ f is not increasing for x > 0"),
    (4, "f(x) = x^2 ¦ f'(x) = 2x = 0 ¦ x = 0 ¦ x = 0 is neither a maximum nor a minimum"),
    (3, "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(x) is undefined at x = 0"),
    (2, "f(x) = x^2 ¦ f is not differentiable at x = 0"),
    (2, "f(x) = x|x| ¦ f'(0) does not exist"),
    (2, "f(x) = x^2 - 1 ¦ f is never 0"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) is never zero"),
    (4, "f(x) = x^4 ¦ f'(x) = 4x^3 = 0 ¦ x = 0 ¦ x = 0 is not a minimum"),
    (2, "loss = (w x - y)^2 ¦ dloss/dw = 2(w x - y)"),
    (5, "net = w x + b ¦ out = σ(net) ¦ E = (1/2)(out - t)^2 ¦ dE/dout = out - t ¦ dout/dnet = out(1 + out)"),
    (2, "cost = x^2 + 100/x ¦ dcost/dx = 2x + 100/x^2"),
    (6, "f(x,y) = xy ¦ g(x,y) = x + y - 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ x = 4, y = 6"),
    (2, "f(x,y) = x^2 + y^2 ¦ H = [[2, 0], [0, 3]]"),
    (3, "f(x,y) = x^3 + y^3 - 3xy ¦ H(1,1) = [[6, -3], [-3, 6]] ¦ det H(1,1) = 45"),
    (3, "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ ||∇f(3,4)|| = sqrt(36 + 64) = 14"),
    (3, "Minimize f = x^2 + y^2 subject to x + y = 1 ¦ y = 1 - x ¦ f = x^2 + (1+x)^2"),
    (2, "Maximize A = xy subject to 2x + 2y = 100 ¦ y = 100 - x"),
    (6, "A = xy ¦ 2x + 2y = 100 ¦ y = 50 - x ¦ A = x(50 - x) ¦ A' = 50 - 2x = 0 ¦ x = 25, y = 30"),
    (3, "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2, y = 4"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 and x = -1, f(1) = -2, f(-1) = 3"),
    (3, "Δx = 202 - 122 = 80 ¦ Δt = 5 ¦ Δx/Δt = 5/80"),
    (1, "Δx = 202 - 122 = 70"),
    (2, "f(x) = x^2 - 3x ¦ f'(x) = lim h->0 ((x+h)^2 - 3(x+h) - x^2 - 3x)/h"),
    (5, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(2) = 11 ¦ f(2) = 6 ¦ tangent: y = 11x - 6"),
    (5, "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ r = 5, dV/dt = 100 ¦ 100 = 4π(25) dr/dt ¦ dr/dt = 1/(10π)"),
    (3, "V = (1/3)πr^2 h ¦ r = h/2 ¦ V = πh^3/6"),
    (2, "A = (1/2) b h ¦ dA/dt = (1/2) db/dt dh/dt"),
    (5, "z = w x + b ¦ a = tanh(z) ¦ L = (a - y)^2 ¦ dL/da = 2(a - y) ¦ da/dz = 1 - a"),
    (3, "f(x) = x^4 - 8x^2 ¦ f'(x) = 4x^3 - 16x = 4x(x^2 - 4) = 0 ¦ x^2 = 4 ¦ x = ±2"),
    (5, "f(x, y) = x^2 - 2xy - y^2 - 4y ¦ f_x = 2x - 2y = 0 ¦ f_y = -2x - 2y - 4 = 0 ¦ x^2 = 1 ¦ x = 1"),
    (6, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 0 ¦ x^3 = 4x ¦ x = 2"),
    (3, "f(x) = 100x - 2x^2 ¦ f'(x) = 100 - 4x = 0 ¦ x = 25, f(25) = 999"),
    (6, "A = xy ¦ 2x + y = 100 ¦ y = 100 - 2x ¦ A = 100x - 2x^2 ¦ dA/dx = 100 - 4x = 0 ¦ x = 25, y = 40"),
    (3, "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2; y = -5"),
    (3, "f(x) = x^2 - 4x ¦ f'(x) = 2x - 4 = 0 ¦ x = 2, f''(2) = 7 > 0, minimum"),
    (4, "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ dA/dt = 10, r = 5 ¦ dr/dt = 10/(5 pi) = 2/pi"),
    (3, "A = pi r^2 ¦ dA/dt = 2 pi r dr/dt ¦ at r = 5, dA/dt = 10: dr/dt = 10/(5 pi) = 2/pi"),
    (4, "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(3) = 6 ¦ tangent: y = 9 + 5(x - 3) = 5x - 6"),
    (4, "f(theta) = cos(theta) ¦ f'(theta) = -sin(theta) ¦ f'(theta) = 0 ¦ theta = k*pi/2"),
    (2, "f(x, theta) = x^2 cos(theta) ¦ f_theta = x^2 sin(theta)"),
    (7, (
        "L = 2x + 4y - lambda*(x^2 + y^2 - 5) ¦ dL/dx = 2 - 2*lambda*x = 0 ¦ dL/dy = 4 - 2*lambda*y = 0"
        " ¦ dL/dlambda = 5 - x^2 - y^2 = 0 ¦ x = 1/lambda ¦ y = 2/lambda ¦ lambda = -1 or lambda = 2"
    )),
    (4, "f(x) = cos(1/x) ¦ f'(x) = sin(1/x)/x^2 ¦ f'(x) = 0 ¦ x = 2/(k*pi)"),
    (4, (
        "f(x, y) = x^3 - 3*x*y + x + y^2 ¦ f_x = 3*x^2 - 3*y + 1 = 0 ¦ f_y = -3*x + 2*y = 0"
        " ¦ critical points: (3/4 - sqrt(33)/12, 9/8 + sqrt(33)/8)"
    )),
    (3, "P = 2x + 2y ¦ P = 40 ¦ y = 40 - x"),
    (4, "V = πr^2 h ¦ V = 500 ¦ πr^2 h = 500 ¦ h = 500/(πr)"),
    (2, "P = 20 = 2x + 2y ¦ y = 20 - x ¦ A = xy = x(10 - x) ¦ A' = 10 - 2x = 0 ¦ x = 5 ¦ y = 5"),
    (3, "w = 2, x = 3, b = 1, y = 5 ¦ z = wx + b ¦ z = 8"),
    (4, "C = 2πr ¦ C = 10π ¦ r = 5 ¦ A = πr^2 = 10π"),
    (6, "f(x,y) = xy ¦ g(x,y) = x + y - 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ x = 10"),
    (3, "f(x,y) = xy ¦ ∇f = (y, x) ¦ ∇f = (x, y)"),
    (3, "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = (y, x) = (x, y)"),
    (2, "f(x,y) = (x+y)^2 ¦ (x+y)^2 = x^2 + y^2"),
    (6, "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ x = y ¦ x = 5, y = 5 ¦ f(5, 5) = 10"),
    (5, "z = w x + b ¦ a = max(0, z) ¦ L = 1/2 (a - t)^2 ¦ dL/da = a - t ¦ da/dz = 2 for z > 0 ¦ dz/dw = x"),
    (4, "z = w x + b ¦ a = relu(z) ¦ da/dz = 1 if z > 0 ¦ da/dz = 1 if z < 0"),
    (2, "f(x) = |x| ¦ f'(x) = 1 for x < 0"),
    (2, "y = (3x+1)^5 ¦ y' = 5(3x+1)^4 x 2"),
    (2, "y = (3x+1)^5 ¦ y' = 5(3x+1)^4 x"),
    (4, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 6, y = 8, dx/dt = 2 ¦ dy/dt = 3/2"),
    (2, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 100"),
    (2, "x^2 + y^2 = 100 ¦ 2x + 2y dy/dt = 0"),
    (3, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dy/dt = (x/y) dx/dt"),
    (7,
     "x^2 + y^2 = z^2 ¦ 2x dx/dt + 2y dy/dt = 2z dz/dt ¦ x dx/dt + y dy/dt = z dz/dt ¦ When x = 3, y = 4, z = 5"
     " ¦ dx/dt = 60, dy/dt = 25 ¦ 3(60) + 4(25) = 5 dz/dt ¦ dz/dt = 280"),
    (3, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ When x = 6, y = 7: dy/dt = 1"),
    (5, "PV = 200 ¦ P dV/dt + V dP/dt = 0 ¦ P = 20, V = 10, dP/dt = 2 ¦ 20 dV/dt + 20 = 0 ¦ dV/dt = 1"),
    (7, "x/6 = (x + s)/15 ¦ 15x = 6x + 6s ¦ 9x = 6s ¦ x = 2s/3 ¦ dx/dt = (2/3) ds/dt ¦ ds/dt = 5 ¦ dx/dt = 5/3"),
    (4, "x/6 = (x + s)/15 ¦ 15x = 6x + 6s ¦ 9x = 6s ¦ x = 3s/2"),
    (3, "f(x) = x^2 ¦ f'(x) = 2x ¦ f is not increasing on (1, 2)"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(x) is undefined at x = 0"),
    (2, "f(x) = |x - 2| ¦ f is not differentiable at x = 0"),
    (5, "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(x) = 0 ¦ x = 0 ¦ x = 0 is neither a maximum nor a minimum"),
    (3, "f(x) = x^2 - 1 ¦ f'(x) = 2x ¦ f is never zero"),
    (4, "f(x) = x^3 ¦ f''(x) = 6x ¦ f''(0) = 0 ¦ x = 0 is not an inflection point"),
    (2, "f(x,y) = x^2 + xy + y^2 ¦ H = [[2, 0], [0, 2]]"),
    (3, "f(x,y) = x^2 + xy + y^2 ¦ H = [[2, 1], [1, 2]] ¦ det H = 4 > 0"),
    (3, "f(x,y) = x^3 + y^3 - 3xy ¦ H = [[6x, -3], [-3, 6y]] ¦ H(1,1) = [[6, -3], [-3, 12]]"),
    (3, "f(x,y) = x^3 + y^3 - 3xy ¦ H = [[6x, -3], [-3, 6y]] ¦ det H(1,1) = 36 + 9 = 45"),
    (4, "f(x,y) = x^2 + y^2 ¦ ∇f = (2x, 2y) ¦ ∇f(3,4) = (6, 8) ¦ |∇f(3,4)| = 14"),
    (2, "Maximize A = xy subject to 2x + y = 100 ¦ y = 100 + 2x"),
    (2, "Minimise S = 2x^2 + 4xh, subject to x^2 h = 32 ¦ h = 32 x^2"),
    (2, "f(x) = (x + a)^2 ¦ (x + a)^2 = x^2 + a^2"),
    (2, "f(x) = x^2 + 1 ¦ 2x = 2"),
    (5, "pred = w x + b ¦ loss = (pred - y)^2 ¦ dloss/dpred = 2(pred - y) ¦ dpred/dw = x ¦ dloss/dw = 2(pred - y)"),
    (7,
     "net = w1*x1 + w2*x2 + b ¦ out = sigmoid(net) ¦ E = 1/2 (t - out)^2 ¦ dE/dout = -(t - out)"
     " ¦ dout/dnet = out(1 - out) ¦ dnet/dw1 = x1 ¦ dE/dw1 = (t - out) out (1 - out) x1"),
    (2, "f(1) = 3, f(3) = 7 ¦ (f(3) - f(1))/(3 - 1) = (7 - 3)/2 = 3"),
    (2, "x(10) = 122, x(15) = 202 ¦ average velocity = (x(15) - x(10))/(15 - 10) = (202 - 122)/5 = 80/5 = 18 m/s"),
    (1, "Δx = 202 - 122 = 90"),
    (3, "Δx = 202 - 122 = 80 ¦ Δt = 15 - 10 = 5 ¦ Δx/Δt = 80/5 = 18"),
    (3, "Δx = 202 - 122 = 80 ¦ Δt = 15 - 10 = 5 ¦ Δx/Δt = 5/80"),
    (6, "f(x) = 4x^3 - 7x + 2 ¦ f'(x) = 12x^2 - 7 ¦ f'(1) = 5 ¦ f(1) = -1 ¦ y + 1 = 5(x - 1) ¦ y = 5x - 4"),
    (5, "A = s^2 ¦ dA/dt = 2s ds/dt ¦ ds/dt = 3 ¦ A = 49 ¦ s = 9"),
    (6, "A = s^2 ¦ dA/dt = 2s ds/dt ¦ ds/dt = 3 ¦ A = 49 ¦ s = 7 ¦ dA/dt = 2(7)(3) = 21"),
    (4, "x^2 + xy + y^2 = 7 ¦ 2x + y + x y' + 2y y' = 0 ¦ y'(x + 2y) = -2x - y ¦ y' = (2x + y)/(x + 2y)"),
    (2, "x^2 + xy + y^2 = 7 ¦ 2x + x y' + 2y y' = 0"),
    (1, "lim x->2 (x^2 - 4)/(x - 2) = lim x->2 (x + 2) = 2"),
    (5, "f(x) = x^3 - 2x - 5 ¦ f'(x) = 3x^2 - 2 ¦ x0 = 2 ¦ f(2) = -1 ¦ f'(2) = 8"),
    (8,
     "s(t) = t^3 - 6t^2 + 9t ¦ v(t) = 3t^2 - 12t + 9 ¦ a(t) = 6t - 12 ¦ v(t) = 0 ¦ 3(t - 1)(t - 3) = 0"
     " ¦ t = 1, t = 3 ¦ a(1) = -6 ¦ a(3) = -6"),
    (5,
     "f(x) = sqrt(2x + 1) ¦ f'(x) = lim_{h→0} (sqrt(2(x+h) + 1) - sqrt(2x + 1))/h"
     " ¦ = lim_{h→0} (2(x+h) + 1 - (2x + 1))/(h(sqrt(2x+2h+1) + sqrt(2x+1)))"
     " ¦ = lim_{h→0} 2/(sqrt(2x+2h+1) + sqrt(2x+1)) ¦ = 1/(2 sqrt(2x+1))"),
    (2, "f(x) = a x^2 ¦ f'(x) = 2x"),
    (2, "z = x^2 y ¦ ∂z/∂x = 2x"),
    (7, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3 ¦ dx/dt = 2 ¦ 9 + y^2 = 25 ¦ y^2 = 16 ¦ y = 5"),
    (8,
     "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 3 ¦ dx/dt = 2 ¦ 9 + y^2 = 25 ¦ y^2 = 16 ¦ y = 4 ¦ dy/dt = 3/2"),
    (3, "V = (1/3)πr^2 h ¦ r = 2, h = 6 ¦ V = 24π"),
    (2, "y = (x^2 + 1) e^(2x) ¦ y' = 2x e^(2x) + (x^2 + 1) e^(2x)"),
    (6, "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ V = 36π ¦ (4/3)πr^3 = 36π ¦ r^3 = 27 ¦ r = 9"),
    (1, "lim_{x→0} sin(3x)/x = 1"),
    (2, "y = sin(x)/x ¦ y' = (x cos x + sin x)/x^2"),
    (3, "y_pred = w x + b ¦ L = (y_pred - y)^2 ¦ dL/dw = -2(y_pred - y) x"),
    (3, "y_pred = w x + b ¦ L = (y_pred - y)^2 ¦ dL/dw = (y_pred - y) x"),
    (3, "y_pred = w x + b ¦ L = (y_pred - y)^2 ¦ dL/dw = 2(y_pred - y)"),
    (4, "pred = w x + b ¦ err = y - pred ¦ L = err^2 ¦ dL/dw = 2 err x"),
    (4, "u = 3x + 1 ¦ v = u^2 ¦ y = e^v ¦ dy/dx = e^v 2u"),
    (4, "z = w x + b ¦ a = sigmoid(z) ¦ L = -(y ln a + (1-y) ln(1-a)) ¦ dL/dz = y - a"),
    (4, "z = w x + b ¦ a = sigmoid(z) ¦ L = -(y ln a + (1-y) ln(1-a)) ¦ dL/dw = (a - y) w"),
    (1, "v = Δx/Δt = 80/5 = 18"),
    (1, "v_avg = Δs/Δt = 80/5 = 5/80"),
    (2, "v = Δx/Δt ¦ v = 80/5 = 12"),
    (4, "v = Δx/Δt ¦ Δx = 80 ¦ Δt = 5 ¦ v = 18"),
    (3, "Δx = 80 ¦ Δt = 5 ¦ v = Δx/Δt = -16"),
    (1, "a = Δv/Δt = (20 - 5)/3 = 6"),
    (1, "m = Δy/Δx = (7 - 3)/(3 - 1) = 3"),
    (1, "ΔV/Δt = 12/4 = 4"),
    (1, "F = m a = 2*3 = 7"),
    (3, "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w := w - 0.1*dL/dw = w + 0.2(w-3)"),
    (3, "L = (w - 3)^2 ¦ dL/dw = 2(w - 3) ¦ w := w - 0.1 * 2(w - 3) = 0.8w - 0.6"),
    (4, "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w = 1 ¦ w := w - 0.1*dL/dw = 1 + 0.1*(-4) = 0.6"),
    (5,
     "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w = 1 ¦ w := w - 0.1*dL/dw = 1 - 0.1*(-4) = 1.4"
     " ¦ w := 1.4 + 0.1*(-3.2) = 1.08"),
    (6,
     "x = 1 ¦ y = 2 ¦ w = 0.5 ¦ L = (w x - y)^2 ¦ dL/dw = 2(w x - y) x ¦ w := w - 0.1*dL/dw = 0.5 - 0.1*(-3) = 0.2"),
    (5,
     "L(w,b) = (w + b - 3)^2 ¦ ∂L/∂w = 2(w+b-3) ¦ w = 0, b = 0 ¦ w := w - 0.1*∂L/∂w = 0.6"
     " ¦ b := b - 0.1*∂L/∂b = -0.6"),
    (6, "L(w) = (w - 3)^2 ¦ L'(w) = 2(w-3) ¦ η = 0.1 ¦ w_0 = 1 ¦ w_1 = w_0 - η L'(w_0) = 1.4 ¦ w_2 = 1.08"),
    (6,
     "L(w) = (w - 3)^2 ¦ L'(w) = 2(w-3) ¦ η = 0.1 ¦ w_0 = 1 ¦ w_1 = w_0 - η L'(w_0) = 1.4 ¦ w_2 = w_1 + η L'(w_1)"),
    (5, "L(w) = (w-3)^2 ¦ w_{n+1} = w_n - η ∇L(w_n) ¦ η = 0.1 ¦ w_0 = 0 ¦ w_1 = -0.6"),
    (3, "f(w) = w^2 ¦ f'(w) = 2w ¦ w_{n+1} = w_n - η f'(w_n) = w_n - η w_n"),
    (7, "f(w) = w^2 ¦ f'(w) = 2w ¦ w_{n+1} = w_n - η f'(w_n) ¦ η = 0.1 ¦ w_0 = 1 ¦ w_1 = 0.8 ¦ w_2 = 0.7"),
    (6, "J(θ) = θ^2 ¦ J'(θ) = 2θ ¦ θ_{k+1} = θ_k - α J'(θ_k) ¦ α = 0.1 ¦ θ_0 = 1 ¦ θ_1 = 1.2"),
    (5, "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 0.5"),
    (7,
     "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1.5 ¦ x_2 ≈ 1.4167"
     " ¦ x_3 ≈ 1.4152"),
    (6,
     "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{k+1} = x_{k} - \\frac{f(x_{k})}{f'(x_{k})} ¦ x_{0} = 1 ¦ x_{1} = 1.5"
     " ¦ x_{2} = 1.4267"),
    (5, "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_0 = 1 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 ¦ x_2 = 1.5 + 0.25/3"),
    (4, "y = (t^2 + 1)^3 ¦ v = t^2 + 1 ¦ y = v^3 ¦ dy/dt = 3v^2 * t"),
    (3, "x = t^2 ln t ¦ w = t^2, v = ln t ¦ x' = w'v - w v'"),
    (3, "s(t) = t^3 e^t ¦ v = e^t ¦ s'(t) = 3t^2 v - t^3 e^t"),
    (2, "s = t^3 - 6t^2 ¦ v = 3t^2 + 12t ¦ a = 6t + 12"),
    (2, "s = t^3 - 6t^2 ¦ The velocity is v = 3t^2 - 6t"),
    (3, "s = t^3 - 6t^2 ¦ v = 3t^2 - 12t ¦ a = 6t + 12"),
    (3, "s = t^3 - 6t^2 ¦ v = 3t^2 - 12t ¦ a = 3t - 12"),
    (4, "s = t^3 - 6t^2 ¦ v = 3t^2 - 12t ¦ v = 0 ¦ t = 0, t = 3"),
    (2, "h = 64t - 16t^2 ¦ v(t) = 64 - 16t"),
    (2, "h = 64t - 16t^2 ¦ v = 64 - 16t ¦ a = -32"),
    (2, "x(t) = t^2 + 1 ¦ v(t) = 2t + 1"),
    (2, "s = v_0 t + (1/2) a t^2 ¦ v(t) = v_0 + 2a t"),
    (2, "s = 5 cos(2t) ¦ v(t) = -5 sin(2t)"),
    (4, "s(t) = t^3 - 6t^2 ¦ v(t) = 3t^2 - 12t ¦ a(t) = 6t - 12 ¦ v(1) = 9"),
    (2, "φ(x) = x^2 ¦ φ'(x) = x"),
    (2, "φ(x) = x^2 ¦ φ'(x) = -2x"),
    (3, "f(x) = x^2 ¦ \\phi(x) = x^3 ¦ \\phi'(x) = 3x^3"),
    (2, "f(x) = 1/(x(x-1)) ¦ f is undefined at x=1 and x=2"),
    (2, "f(x) = 1/(x(x-1)) ¦ f undefined at x=2 and x=0"),
    (2, "f(x) = 1/(x(x-1)(x-2)) ¦ f is undefined at x = 0, 1 and 3"),
    (2, "f(x) = 1/(x^2-4) ¦ f is undefined at x = ±1"),
    (2, "f(x) = |x| ¦ f is not differentiable at x = 0 and x = 1"),
    (4, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y = x + 2"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y - 4 = 3/4 (x - 3)"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ tangent: y = x + 1"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ The tangent line is y = 4x/3"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ normal: y = 3x/4"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ normal: y - 4 = -3/4 (x - 3)"),
    (6, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y - 4 = -3/4 (x - 3) ¦ y = x + 1"),
    (4, "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(3) = 6 ¦ normal: y - 9 = 6(x - 3)"),
    (4, "f(x) = x^2 ¦ f'(x) = 2x ¦ f'(3) = 6 ¦ tangent: y - 9 = -1/6 (x - 3)"),
    (3, "(x+y)^3 = 8 ¦ 3(x+y)^2 (1 + y') = 0 ¦ y' = 1"),
    (3, "(x+2y)^3 = 8 ¦ 3(x+2y)^2 (1 + 2y') = 0 ¦ y' = -2"),
    (2, "(x-y)^3 = 8 ¦ y' = -1"),
    (4, "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ x = 2"),
    (6, "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ 3x^2 = 3 ¦ x = -1 ¦ y = ±1.733"),
    (5, "y^2 = x^3 - x ¦ 2y y' = 3x^2 - 1 ¦ y' = 0 ¦ 3x^2 = 1 ¦ x = ±0.578"),
    (5, "y^2 = x^3 - x ¦ 2y y' = 3x^2 - 1 ¦ y' = 0 ¦ 3x^2 = 1 ¦ x = ±0.333"),
    (4, "y^2 = x^3 + x^2 ¦ y' = (3x^2 + 2x)/(2y) = 0 ¦ 3x^2 + 2x = 0 ¦ x = 0.667"),
    (6, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.58 ¦ y' = 0.436"),
    (5, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.59"),
    (2, "sqrt(x) + sqrt(y) = 3 ¦ 1/(2sqrt(x)) - dy/dx/(2*sqrt(y)) = 0"),
    (2, "sqrt(x) + sqrt(y) = 3 ¦ 1/(2sqrt(x)) + dy/dx/(2*sqrt(x)) = 0"),
    (2, "x^2 + y^2 = 25 ¦ 2x dx - 2y dy = 0"),
    (2, "x^2 + y^2 = 25 ¦ 2x dx + y dy = 0"),
    (2, "x^2 + y^2 = 25 ¦ 2x dy + 2y dx = 0"),
    (2, "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 25"),
    (3, "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ dy = -(y/x) dx"),
    (3, "x^2 + y^2 = 25 ¦ 2x dx + 2y dy = 0 ¦ dy/dx = x/y"),
    (2, "x y = 12 ¦ x dx + y dy = 0 ¦ dy/dx = -x/y"),
    (2, "x^2 + y^2 = 25 ¦ the slope at (3,4) is 3/4"),
    (2, "x^2 + y^2 = 25 ¦ the slope at (4,3) is -3/4"),
    (3, "x^2 + y^2 = 25 ¦ y' = -x/y ¦ slope at (3, 4) = -4/3"),
    (3, "x^2 + y^2 = 25 ¦ y' = -x/y ¦ At (3, 4) the slope is 3/4"),
    (3, "x^2 + y^2 = 25 ¦ y' = -x/y ¦ the slope of the normal at (3,4) is 3/4"),
    (5, "f(x,y) = xy ¦ x + y = 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = 4, y = 6"),
    (6, "f(x,y) = xy ¦ x + y = 10 ¦ ∇f = λ∇g ¦ y = λ, x = λ ¦ x = y ¦ x = 10"),
    (8,
     "V = pi r^2 h ¦ A = 2 pi r^2 + 2 pi r h ¦ V = 500 ¦ h = 500/(pi r^2) ¦ A = 2 pi r^2 + 1000/r"
     " ¦ A' = 4 pi r - 1000/r^2 = 0 ¦ r^3 = 250/pi ¦ h = r"),
    (8,
     "V = pi r^2 h ¦ A = 2 pi r^2 + 2 pi r h ¦ V = 500 ¦ h = 500/(pi r^2) ¦ A = 2 pi r^2 + 1000/r"
     " ¦ A' = 4 pi r - 1000/r^2 = 0 ¦ r^3 = 250/pi ¦ h = -2r"),
    (7,
     "V = pi r^2 h = 500 ¦ A = 2 pi r^2 + 2 pi r h ¦ h = 500/(pi r^2) ¦ A = 2 pi r^2 + 1000/r"
     " ¦ dA/dr = 4 pi r - 1000/r^2 = 0 ¦ r = (250/pi)^(1/3) ¦ r = 2h"),
    (6, "2x + y = 100 ¦ A = xy ¦ y = 100 - 2x ¦ A = 100x - 2x^2 ¦ A' = 100 - 4x = 0 ¦ y = x"),
    (4, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, y = 8.66, dx/dt = 1 ¦ dy/dt = 0.577"),
    (5, "x^2 + 4y^2 = 8 ¦ y' = -x/(4y) ¦ At (2, 1): y' = -1/2 ¦ tangent: y = -x/2 + 2 ¦ normal: y = 2x + 3"),
    (2, "V = pi r^2 h ¦ h = V/(pi r) ¦ A = 2 pi r^2 + 2 pi r h ¦ A = 2 pi r^2 + 2V"),
    (4, "V = pi r^2 h ¦ h = V/(pi r^2) ¦ A = 2 pi r^2 + 2 pi r h ¦ dA/dr = 4 pi r + 2V/r^2"),
    (4, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.578"),
    (4, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.5"),
    (5, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ maximum at x = 0.577"),
    (5, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ minimum at (0.577, -0.395)"),
    (5, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ minimum at x = 0.677"),
    (6, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x ¦ x = 5/sqrt(2), y = 5/sqrt(2)"),
    (6,
     "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x"
     " ¦ x = 5/sqrt(2), y = -5/sqrt(2) or x = -5/sqrt(2), y = -5/sqrt(2)"),
    (7,
     "x^2 + x y + y^2 = 1 ¦ 2x + y + x y' + 2y y' = 0 ¦ y' = -(2x + y)/(x + 2y) ¦ y' = 0 ¦ y = -2x ¦ 3x^2 = 1"
     " ¦ x = 0.577, y = 0.577"),
    (8,
     "x^2 + x y + y^2 = 1 ¦ 2x + y + x y' + 2y y' = 0 ¦ y' = -(2x + y)/(x + 2y) ¦ y' = 0 ¦ y = -2x ¦ 3x^2 = 1"
     " ¦ x = 1/sqrt(3) ¦ y = 1/sqrt(3)"),
    (6,
     "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0"
     " ¦ x = 1, y = 0"),
    (6,
     "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0"
     " ¦ x = 0, y = 0, x = 1, y = 0"),
    (6,
     "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0"
     " ¦ x = 0, y = 1 or x = 1, y = 0"),
    (8, "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x^2 = 1 ¦ y^2 = 4 ¦ x = 1, y = -2"),
    (8, "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x^2 = 1 ¦ y^2 = 4 ¦ x = 1, y = ±2"),
    (6, "f(x,y) = x^2 + x y + y^2 - 3x ¦ 2x + y = 3 ¦ x + 2y = 0 ¦ x = -2y ¦ -3y = 3 ¦ y = 1"),
    (4, "f(x,y) = x^2 + x y + y^2 - 3x ¦ 2x + y = 3 ¦ x + 2y = 0 ¦ x = 1"),
    (4, "f(x,y) = x^4 + y^4 - 4xy ¦ 4x^3 = 4y ¦ 4y^3 = 4x ¦ x = 1, y = -1"),
    (6,
     "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y ≈ 8.66 ¦ 2(5)(1) + 2(8.66) dy/dt = 0"
     " ¦ dy/dt = 5/8.66"),
    (5, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y ≈ 8.66 ¦ dy/dt = -10/8.66"),
    (5,
     "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y = sqrt(75)"
     " ¦ 2(5)(1) - 2 sqrt(75) dy/dt = 0"),
    (5, "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dy/dt = -1 ¦ y ≈ 8.66 ¦ dx/dt = -8.66/5"),
    (6, "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.583 ¦ y' = 2/4.583"),
    (6, "x^2 + 4y^2 = 8 ¦ 2x + 8y y' = 0 ¦ y' = -x/(4y) ¦ y' = -1/2 ¦ x = 2y ¦ x = 2, y = -1"),
    (3, "E = m c^2 ¦ m = E/c^2 ¦ dE/dm = 2c^2"),
    (3, "E = m c^2 ¦ m = E/c^2 ¦ dm/dE = c^2"),
    (3, "V = pi r^2 h ¦ h = V/(pi r^2) ¦ dV/dh = 2 pi r"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ¦ 3x^2 - 3 = 0 ¦ x = ±1"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 9 ⇒ 3x^2 - 3 = 0 ⇒ x^2 = 1 ⇒ x = ±1"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 ¦ 3x^2 - 3 = 9 ¦ x = ±2"),
    (4, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f''(x) = 6x ¦ f''(x) = 0 ⇒ 3x^2 - 3 = 0 ⇒ x = ±1"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f''(x) = 6x ¦ f'(x) = 0 ¦ 6x = 0 ¦ x = 0"),
    (3, "f(x) = x e^{-x} ¦ f'(x) = e^{-x}(1 - x) ¦ f'(x) = 1 ⟹ 1 - x = 0 ⟹ x = 1"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 at x = 2"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 when x = 1"),
    (5, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f'(x) = 0 at x = 1 ¦ 3x^2 - 3 = 0 ¦ x = 1"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ The slope of the normal line at x = 3 is f'(3) = 6"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ slope of the normal at x = 3: f'(3) = 6"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ slope of the tangent at x = 4 is f'(3) = 6"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ At x = 4, f'(3) = 6"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ At x = 4, m = f'(3) = 6"),
    (3, "f(x) = x^2 + 1 ¦ f'(x) = 2x ¦ normal slope = -1/f'(3) = 1/6"),
    (4, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ f'(3) = 27 ¦ normal slope = -1/f'(2) = -1/27"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ slope at (2, 8) is 11"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ the tangent at (1, 1) is y = 3x - 1"),
    (3, "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ the normal at (1, 1) is y = 3x - 2"),
    (2, "f(x) = e^x ¦ f^-1(x) = 1/e^x"),
    (2, "f(x) = 2x ¦ f^(-1)(x) = 1/(2x)"),
    (3, "f(x) = 2x ¦ f'(x) = 2 ¦ f⁻¹(x) = x/2 = 2x"),
    (2, "f(x) = x^3 + x ¦ f^{-1}(2) = 3"),
    (3, "f(x) = x^3 - x ¦ f'(c) = 3c^2 - 1 = 3 ¦ c = 7"),
    (2, "f(x) = x^3 - x ¦ f'(c) = 3c^2 + 1 = 3"),
    (5, "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(c) = 3 ¦ 3c^2 - 1 = 3 ¦ c^2 = 2/3"),
    (4, "f(x) = x^3 - x ¦ f'(c) = (f(2) - f(0))/(2 - 0) ¦ 3c^2 - 1 = 3 ¦ c = 1"),
    (3, "f(x) = x^3 - x ¦ f'(c) = (f(2) - f(0))/(2 - 0) ¦ 3c^2 - 1 = 4"),
    (3, "f(x) = x^2 ¦ f''(x) = 2 ¦ concave down on (0,1)"),
    (3, "f(x) = x ¦ f'(x) = 1 ¦ f is decreasing on (0, 1)"),
    (3, "f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ f is decreasing on (-1, 1)"),
    (3, "f(x) = tan x ¦ f'(x) = sec^2 x ¦ f is increasing on (0, π)"),
    (3, "f(x) = sin x on [0, 2π] ¦ f'(x) = cos x ¦ absolute minimum at x = π/2"),
    (3, "f(x) = x + 2 sin x on [0, 2π] ¦ f'(x) = 1 + 2 cos x ¦ absolute maximum at x = 2π/3"),
    (3, "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 14"),
    (3, "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 6"),
    (4, "h(x) = f(g(x)) ¦ h'(x) = f'(g(x)) g'(x) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 10"),
    (3, "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 0"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = 3/2"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3 and y = 4, dy/dt = 3/2"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ at (3, 4): dy/dt = 3/2"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ At x = 3, y = 4, dy/dt = 3/2"),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ dy/dt = 3/2 when x = 3, y = 4"),
    (5, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3: y = 4 ¦ dy/dt = 3/2"),
    (4, "xy = 12 ¦ x dy/dt + y dx/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = 8/3"),
    (4, "y^2 = x^3 ¦ 2y dy/dt = 3x^2 dx/dt ¦ dx/dt = 2 ¦ When x = 4, y = 8: dy/dt = 5"),
    (4, "PV = 200 ¦ P dV/dt + V dP/dt = 0 ¦ dP/dt = 2 ¦ When P = 20, V = 10: dV/dt = 1"),
    (
        4,
        "x^2 + y^2 = z^2 ¦ 2x dx/dt + 2y dy/dt = 2z dz/dt ¦ dx/dt = 1, dy/dt = 2"
        " ¦ when x = 3, y = 4, z = 5: dz/dt = 2",
    ),
    (
        5,
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3, y = 4: dy/dt = -3/2"
        " ¦ When x = 4, y = 3: dy/dt = -7/3",
    ),
    (4, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3: dy/dt = 2"),
    (3, "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ When x = 3, y = 4, dx/dt = 2, dy/dt = 3/2: x dx/dt = 6"),
    (4, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ A = 25π ¦ r^2 = 5"),
    (4, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ A = 25π ¦ πr^2 = 5π"),
    (4, "V = s^3 ¦ dV/dt = 3s^2 ds/dt ¦ V = 64 ¦ s^3 = 46 ¦ s = 4"),
    (4, "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ V = 36π ¦ (5/3)πr^3 = 36π ¦ r = 3"),
    (5, "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ V = 36π ¦ (4/3)πr^3 = 36π ¦ r^3 = 28 ¦ r = 3"),
    (5, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dA/dt = 6 ¦ r = 1 ¦ 6 = 3π dr/dt"),
    (5, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dr/dt = 3 ¦ When A = 25π: r = 5 ¦ dA/dt = 31π"),
    (6, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dr/dt = 3 ¦ When A = 25π: r = 5 ¦ When A = 36π: r = 6 ¦ dA/dt = 30π"),
    (5, "V = (4/3)πr^3 ¦ dV/dt = 4πr^2 dr/dt ¦ dV/dt = 10 ¦ When r = 5: 10 = 100π dr/dt ¦ dr/dt = 1/(100π)"),
    (5, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ dA/dt = 30π ¦ When r = 5: dr/dt = 3 ¦ When r = 3: dr/dt = 3"),
    (4, "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ A = 80 ¦ r = 5.55"),
    (5, "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2 ¦ x(4 + x^2) = 0"),
    (
        5,
        "f(x,y) = x^2*y + y^2 - 4y ¦ f_x = 2x*y = 0 ¦ f_y = x^2 + 2y - 4 = 0 ¦ y = (4 - x^2)/2"
        " ¦ x(4 + x^2) = 0 ¦ x = 0 ¦ y = 2",
    ),
    (5, "f(x,y) = x^3 + y^3 - 3xy ¦ f_x = 3x^2 - 3y = 0 ¦ f_y = 3y^2 - 3x = 0 ¦ y = x^2 ¦ x(x^2 + 1) = 0"),
    (3, "P = 2x + 2y = 100 ¦ A = xy ¦ A = x(100 - x)"),
    (6, "P = 2x + 2y = 100 ¦ A = xy ¦ A = x(50 - x) ¦ A' = 50 - 2x = 0 ¦ x = 25 ¦ y = 50"),
    (7, "A = xy ¦ 2x + y = 100 ¦ A = x(100 - 2x) = 100x - 2x^2 ¦ A' = 100 - 4x = 0 ¦ x = 25 ¦ y = 50 ¦ A = 1200"),
    (4, "A = xy ¦ 2x + y = 100 ¦ A = x(100 - 2x) ¦ A' = 100 - 2x"),
    (3, "A = xy ¦ 2x + y = 100 ¦ A = x(100 - x)"),
    (4, "A = xy ¦ 2x + y = 100 ¦ A = y(100 - y)/2 ¦ dA/dy = 50 - 2y"),
    (2, "Maximize A = xy subject to 2x + y = 100 ¦ A = x(50 - 2x)"),
    (7, "V = x^2 h = 32 ¦ S = x^2 + 4xh ¦ S = x^2 + 128/x ¦ S' = 2x - 128/x^2 = 0 ¦ x^3 = 64 ¦ x = 4 ¦ h = 3"),
    (3, "V = x^2 h = 32 ¦ S = x^2 + 4xh ¦ S = x^2 + 64/x"),
    (4, "V = πr^2h ¦ V = 500 ¦ A = 2πr^2 + 2πrh ¦ A(r) = 2πr^2 + 500/r"),
    (6, "2x + y = 100 ¦ A = xy ¦ A = x(100 - 2x) ¦ A' = 100 - 4x = 0 ¦ x = 25 ¦ y = 25"),
    (2, "2x + y = 100 ¦ A = xy = x(100 - x)"),
    (3, "A = xy ¦ x^2 + y^2 = 100 ¦ A = x sqrt(10 - x^2)"),
    (3, "A = xy ¦ 2x + y = 100 ¦ A' = 100 - 2x ¦ A = x(100 - 2x)"),
    (4, "f(x,y) = x + y ¦ x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = -2λy"),
    (5, "f(x,y) = x + y ¦ x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = 2λy ¦ x = -y"),
    (6, "f(x,y) = x + y ¦ x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = 2λy ¦ x = y ¦ x = ±4"),
    (4, "f(x,y) = xy ¦ g(x,y) = x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ y = λx, x = 2λy"),
    (4, "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ y = 2λ ¦ x = λ"),
    (5, "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = λy"),
    (6, "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x = 2y"),
    (2, "x^2 + y^2 = 25 ¦ 2x + 2y = 0"),
    (2, "xy = 1 ¦ x + y = 0"),
    (2, "x^3 + y^3 = 6xy ¦ 3x^2 + 3y^2 = 6y + 6x"),
    (6, "f(x,y) = x + y ¦ x^2 + y^2 = 8 ¦ ∇f = λ∇g ¦ 1 = 2λx, 1 = 2λy ¦ x = y ¦ x = 2 or x = 3"),
    (6, "f(x,y) = x^2 y ¦ x^2 + y^2 = 3 ¦ ∇f = λ∇g ¦ 2xy = 2λx ¦ x^2 = 2λy ¦ x = ±sqrt(2)"),
    (4, "f(x,y) = x^3 + y^3 - 3xy ¦ f_x = 3x^2 - 3y = 0 ¦ f_y = 3y^2 - 3x = 0 ¦ x = 0 or x = -1"),
    (6, "C = 10x + 20y ¦ xy = 800 ¦ C = 10x + 16000/x ¦ C' = 10 - 16000/x^2 = 0 ¦ x^2 = 1600 ¦ x = -40"),
    (2, "f(x) = x^3 ¦ f^{-1}(2) = 1.27"),
    (2, "f(x) = 2x+1 ¦ f^(-1)(x) = (x+1)/2"),
    (4, "f(x) = x^3 on [0, 3] ¦ f'(x) = 3x^2 ¦ f'(c) = 9 ¦ c = -sqrt(3)"),
    (2, "y = x^3 ¦ dx/dy = 3x^2"),
    (4, "f(x,y) = x^2+3y^2-2x-4y ¦ f_x = 2x-2 = 0 ¦ f_y = 6y-4 = 0 ¦ x = 1, y = 0.657"),
    (3, "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ local max: x = 1"),
    (3, "f(x) = x^4 - 2x^2 ¦ f'(x) = 4x^3 - 4x ¦ Minima: x = -1 and x = 0"),
    (2, "Q: y = x^2 ln x ¦ A: y' = 2x ln x + x^2"),
    (4, "a) y = x^2 ¦ y' = 2x ¦ b) y = x^3 ¦ y' = 3x ¦ c) y = x^4 ¦ y' = 4x^3"),
    (2, "a) y = x^2 ¦ y' = x ¦ b) y = x^3 ¦ y' = 3x^2"),
    (6, "a) y = x^2 ¦ y' = 2x ¦ b) y = x^3 ¦ y' = ¿ ¦ c) y = x^4 ¦ y' = 4x^5"),
    (2, "1. y = (x+1)^2 ¦ 2. y = x^2 + 2x + 2 ¦ 3. y' = 2x + 2"),
    (2, "1. y = (x+1)^2 ¦ 2. y = x^2 + 2x + 2"),
    (3, "y = x^2 ¦ y' = 2x ¦ y = x^3 ¦ y' = 3x^2"),
]  # fmt: skip

UNDECIDED = [
    "h(x) = f(g(x)) ¦ f(u) = u^3 ¦ g(x) = 2x + 1 ¦ h'(x) = f'(g(x)) g'(x) = 3(2x + 1)^2 · 2",
    "A = xy ¦ x + y = 10 ¦ dA/dx = y",
    (
        "f(x,y,z) = xyz ¦ g(x,y,z) = x^2 + 2y^2 + 3z^2 = 6 ¦ ∇f = λ∇g ¦ yz = 2λx ¦ xz = 4λy ¦ xy = 6λz"
        " ¦ x^2 = 2y^2 = 3z^2"
    ),
    "f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ f is decreasing",
    "f(x) = x^3 - 3x ¦ f is increasing",
    "y = sin x ¦ dy/dx = cos x ¦ dx/dy = 1/cos x ¦ = 1/√(1 - y^2)",
    "x = sin y ¦ 1 = cos y dy/dx ¦ dy/dx = 1/cos y = 1/√(1 - x^2)",
    "sin θ = 3/5 ¦ cos θ = 4/5 ¦ y = 2 cos θ",
    "f(θ) = 3 sin θ + 4 cos θ ¦ f'(θ) = 3 cos θ - 4 sin θ = 0 ¦ tan θ = 3/4 ¦ sin θ = 3/5 ¦ cos θ = 4/5",
    "f(x) = |x^2 - 1| ¦ for x > a, f'(x) = 2x",
    "f(x, y) = x + sqrt(y^2) ¦ f_y = 1",
    "f(x,y) = x^2 + y^2 ¦ f(1,2) = 5, f(2,3) = 13 ¦ z = 2x + 4y - 6",
    "cos θ = x/10 ¦ -sin θ dθ/dt = (1/10) dx/dt ¦ x = 6, dx/dt = 1 ¦ sin θ = 8/10 ¦ dθ/dt = -1/8 rad/s",
    "f(x,y) = x^2 + 2y^2 ¦ f_x = 2x, f_y = 4y ¦ z - 3 = 2(x-1) + 4(y-1)",
    "P(t) = P_0 e^(kt) ¦ P(0) = 500, P(3) = 4000 ¦ k = ln(8)/3 = ln 2 ¦ P'(t) = 500 ln(2) e^(t ln 2)",
    "N(t) = N_0 e^(-kt) ¦ N(0) = 100 ¦ N(2) = 50 ¦ N'(t) = -50 ln 2 e^(-t ln(2)/2)",
    "z = w x + b ¦ h = max(0, z) ¦ L = (h - y)^2 ¦ dL/dh = 2(h - y) ¦ dh/dz = 1 if z > 0 ¦ dL/dw = 2(h - y) * 1 * x",
    "p_1 = e^(z_1)/(e^(z_1) + e^(z_2)) ¦ ∂p_1/∂z_2 = -p_1 p_2 ¦ L = -ln p_1 ¦ ∂L/∂z_1 = p_1 - 1",
    "f(x) = a x^2 + b x + c ¦ f(c) = 0 ¦ f'(x) = 2ax + b",
    "A = x y ¦ dA/dt = x dy/dt + y dx/dt ¦ x + y = c ¦ dx/dt = -dy/dt",
    "A = x y ¦ dA/dt = x dy/dt + y dx/dt ¦ x^2 + y^2 = L^2 ¦ dy/dt = -x/y dx/dt",
    "p_i = e^{z_i}/(e^{z_1} + e^{z_2}) ¦ L = -ln p_1 ¦ ∂L/∂z_1 = p_1 - 1",
    "h = max(0, w x) ¦ y = v h ¦ L = (y - t)^2 ¦ dL/dw = 2(y - t) v x for w x > 0",
    "S = 2πr^2 + 2000/r ¦ h = 1000/(πr^2) ¦ S' = 4πr - 2000/r^2 = 0 ¦ r = 5.42 ¦ h = 10.83",
    "L(w) = (w-3)^2 + 1 ¦ dL/dw = 2(w-3) ¦ w_1 = w_0 - 0.1*dL/dw = 0.6",
    "f(x) = sin x ¦ 0 < x < 1 ¦ f'(x) = cos x ¦ no critical points",
    "f(x) = x^(1/3) ¦ f'(x) = 1/(3x^(2/3)) ¦ f has no inflection points",
    "f(x) = x|x| ¦ f has no inflection points",
    "f(x) = x^3 on [0, 2] ¦ f'(x) = 3x^2 ¦ f has no critical points",
    "f(x) = x^2 on [0, 2] ¦ f'(x) = 2x ¦ f is not differentiable at x = 2",
    "f(x) = x^3 - 6x^2 ¦ f''(x) = 6x - 12 ¦ inflection point: 2",
    "f(x) = x^2 + k x ¦ f'(x) = 2x + k ¦ f'(1) = 0 ¦ 2 + k = 0 ¦ k = -2",
    "f(x) = a x^3 + b x ¦ f'(x) = 3a x^2 + b ¦ f(1) = 2, f'(1) = 0 ¦ a + b = 2, 3a + b = 0 ¦ a = -1, b = 3",
    "x^3 + y^3 = 6xy ¦ y' = 0 ¦ 2y = x^2 ¦ x^3 + x^6/8 = 3x^3 ¦ x = 0 or x^3 = 16",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 ¦ f has no maximum",
    "f(x) = sqrt(x) ¦ f'(x) = 1/(2sqrt(x)) ¦ f has no minimum",
    "f(x) = x^2 ¦ x > 0 ¦ f'(x) = 2x ¦ f has no minimum",
    "y = x^3 ¦ y' = 3x^2 ¦ y'(a) = 3a^2",
    "y = tan(x) ¦ y'(a) = sec(a)^2 ¦ y' = sec(x)^2",
    "y = \\frac{x}{2} ¦ y'(a) = 1/2 ¦ y' = 1/2",
    "L(w) = (y - w)^2 ¦ dL/dw = -2e ¦ where e = y - w",
    "L(w) = (y - w)^2 ¦ dL/dw = -2e, where e = y - w",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1 or x = -1 ¦ reject x = -1 since it is negative",
    "f(x) = x^3 - 3x ¦ f'(x) = 3x^2 - 3 = 0 ¦ x = 1, x = -1 (rejected)",
    "A(x) = x(20 - 2x)^2 ¦ A'(x) = (20 - 2x)(20 - 6x) = 0 ¦ x = 10 or x = 10/3 ¦ x = 10 is not possible",
    "f(x) = sqrt(x) ¦ f'(x) = 1/(2 sqrt(x)) ¦ f(4.1) ≈ 2 + 1/4 * 0.1 = 2.025",
    "f(x) = sqrt(x) ¦ f'(x) = 1/(2 sqrt(x)) ¦ f(4.1) ≈ f(4) + f'(4) * 0.1 = 2 + 1/4 * 0.1 = 2.025",
    "f(x) = x^2 - 2 ¦ x_0 = 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_1 = 1.5 ¦ x_2 = 1.4167 ¦ f(x_2) = 0.0069",
    "f(x) = x^2 - 2 ¦ x_0 = 1 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_1 = 1.5 ¦ x_2 = 1.4167 ¦ f(x_2) ≈ 0.0069",
    (
        "L(u,w,b) = (u + w + b - 3)^2 ¦ u = 0, w = 0, b = 0 ¦ u := u - 0.1 dL/du = 0.6"
        " ¦ w := w - 0.1 dL/dw = 0.48 ¦ b := b - 0.1 dL/db = 0.6"
    ),
    "L(w) = (w - 3)^2 ¦ w = 0, η = 0.1 ¦ w := w - η dL/dw ¦ w = 0.6 ¦ w = 0.6",
    "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1 - (-0.4597)/(-1.8415) = 0.7504",
    "f(x) = cos(x) - x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1 - (-0.46)/(-1.84) = 0.75",
    "L(w) = (w^2 - 3)^2 ¦ dL/dw = 4w(w^2 - 3) ¦ w = 1.3 ¦ w := w - 0.01 L'(w) = 1.3 + 0.068 = 1.368",
    "f(x) = x^2 - 2 ¦ x_0 = 1.5 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 - 0.0833 = 1.4167",
    "f(x) = x^2 - 2 ¦ x_0 = 1.5 ¦ x_1 = x_0 - f(x_0)/f'(x_0) = 1.5 - 0.0833 = 1.42",
    "f(x) = x^2 - 4 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 0 ¦ x_1 = 3",
    "y = 2x ¦ x = 1/sqrt(3) ¦ y = 2*0.577 = 1.154",
    "y = 2x ¦ x = 1/sqrt(3) ¦ y = 2*0.577 ≈ 1.155",
    "y = 100x ¦ x = 1/sqrt(3) ¦ y = 100*0.577 = 57.7",
    "f(x,y) = xy ¦ g(x,y) = x + y = 10 ¦ ∇f = λ∇g ¦ x = y ¦ x = 5, y = 5 ¦ maximum at (5, 5)",
    "f(x,y) = x + y ¦ g(x,y) = x^2 + y^2 = 2 ¦ ∇f = λ∇g ¦ x = y ¦ critical points: (1, 1), (-1, -1)",
    "f(x) = a x^2 + b x ¦ f'(x) = 2a x + b ¦ f(1) = 3 ¦ f'(1) = 4",
    "z = w x + b ¦ a = max(0, z) ¦ da/dw = x for z > 0",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y = x + 1",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ y = x + 1",
    "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ 3x^2 = 3 ¦ x = 1",
    "y^2 = x^3 - 3x + 1 ¦ 2y y' = 3x^2 - 3 ¦ y' = 0 ¦ x = ±1",
    "y^2 = x^3 - x ¦ 2y y' = 3x^2 - 1 ¦ y' = 0 ¦ 3x^2 = 1 ¦ x = ±0.577",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.58 ¦ y' = -0.437",
    "y^2 = x^3 + x^2 ¦ y' = (3x^2 + 2x)/(2y) = 0 ¦ 3x^2 + 2x = 0 ¦ x = -0.7",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.58",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = 0.5773, -0.5773",
    "f(x) = x^3 - x ¦ f'(x) = 3x^2 - 1 ¦ f'(x) = 0 ¦ x = ±0.577 ¦ minimum at x = 0.6",
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ y' = 1 ¦ y = -x ¦ x = 5/sqrt(2) ¦ y = 5/sqrt(2)",
    "f(x,y) = x^2/2 - x y + y^3/3 ¦ f_x = x - y = 0 ¦ f_y = -x + y^2 = 0 ¦ x^2 - x = 0 ¦ y^2 - y = 0 ¦ x = 1 ¦ y = 0",
    "f(x,y) = x + 2y ¦ x^2 + y^2 = 5 ¦ ∇f = λ∇g ¦ 1 = 2λx ¦ 2 = 2λy ¦ x^2 = 1 ¦ y^2 = 4 ¦ x = 1 ¦ y = -2",
    "f(x, y) = x*(y^2 + 1) ¦ f_x = y^2 + 1 ¦ f_y = 2xy ¦ f_x = 0, f_y = 0 ¦ x = 0",
    "f(x,y) = x^4 + y^4 - 4xy ¦ 4x^3 - 4y = 0 ¦ 4y^3 + 4x = 0",
    (
        "x^2 + y^2 = 100 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ x = 5, dx/dt = 1 ¦ y ≈ 8.66 ¦ 2(5)(1) + 2(8.66) dy/dt = 0"
        " ¦ 10 + 17.3 dy/dt = 0 ¦ dy/dt = -10/17.3"
    ),
    "x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ y' = -x/y ¦ x = 2 ¦ y = 4.58 ¦ y - 4.58 = -0.436(x - 2)",
    "x^2 + 4y^2 = 8 ¦ 2x + 8y y' = 0 ¦ y' = -x/(4y) ¦ y' = -1/2 ¦ x = -2y",
    "f(x,y) = x y + ln(x) ¦ f_x = y + 1/x = 0 ¦ f_y = x = 0 ¦ x = 0",
    "f(x) = 1/x) ¦ f(x) is undefined at x = 0",
    "g(x) = f(x)^2 ¦ g'(x) = 2f(x) f'(x) ¦ g is undefined at x = 0",
    "g(x) = f(x)^2 ¦ g'(x) = 2f(x) f'(x) ¦ g'(x) = 0 ¦ x = 1",
    "f(x) = cbrt(x) ¦ f'(x) = 1/3 x^(-2/3) ¦ f is increasing on (-1, 1)",
    "f(x) = |x| + x ¦ f is increasing on (-1, 1)",
    "h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3 ¦ h'(1) = 14",
    "h(x) = f(x) g(x) ¦ f(1) = 2, f'(1) = 3, g(1) = 5 ¦ h'(1) = 29",
    "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ dx/dt = 2 ¦ When x = 3: dy/dt = 3/2",
    (
        "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ When x = 3, y = 4, dx/dt = 2: dy/dt = -3/2"
        " ¦ When x = 4, y = 3: dy/dt = -8/3"
    ),
    "A = πr^2 ¦ dA/dt = 2πr dr/dt ¦ A = 80 ¦ r^2 = 25.46 ¦ r = 5.05",
    "f(x) = ax^2 + bx ¦ a + b = 3 ¦ f(x) = x^2 + 2x",
    "f(x,y) = x^2 y ¦ x^2 + y^2 = 3 ¦ ∇f = λ∇g ¦ 2xy = 2λx ¦ x^2 = 2λy ¦ x = 0 or y = λ ¦ x^2 = 2y^2 ¦ y = ±1",
    "A = xy ¦ 2x + y = 100 ¦ A' = y ¦ A = x(100 - 2x)",
    "f(x) = x^2 ¦ f^{-1}(x) = sqrt(x)",
    "f(x) = x^2 ¦ f^{-1}(4) = -2",
    "f(x) = sin(x) ¦ f^{-1}(1/2) = 5pi/6",
    "A = pi*r^2 ¦ dA/dt = 0",
]  # fmt: skip


UNREAD = [
    "L = (w - 3)^2 ¦ e = w - 3 ¦ dL/dw = 2e",
    "L(w) = (w - 3)^2 ¦ e(w) = w - 3 ¦ L = e(w)^2",
    "L = e^2 ¦ dL/de = 2e ¦ e = 2w - 1 ¦ de/dw = 2 ¦ dL/dw = 4e",
    "L(w) = (2w - y)^2 ¦ dL/dw = dL/de de/dw ¦ dL/dw = 4e",
    "L = (y - (w x + b))^2 ¦ e = y - w x - b ¦ dL/dw = -2 e x",
    "L(w) = (y - (w x + b))^2 ¦ e = y - w x - b ¦ L = e^2 ¦ dL/dw = 2e de/dw = -2 e x",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f(x) = Σ x^n ¦ f'(x) = 2x",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f(x) = Σ x^n ¦ f'(x) = 3x^2",
    "f(x) = x^2 ¦ f'(x) = 2x ¦ f(x) = Σ x^n ¦ y' = 2x",
    "y = x^2 ¦ y' = 2x ¦ y = Σ x^n ¦ y' = 2x",
    "y = x^2 ¦ y' = 2x ¦ y = Σ x^n ¦ slope = 2x",
    "f(x) = a x^2 ¦ 6 = 2a ¿ ¦ f'(x) = 6x",
    "f(x) = a x^2 ¦ 2a = 6 ¿ ¦ f'(x) = 6x",
]


def _judged(text: str) -> tuple[Claim, ...]:
    lines = [line.strip() for line in text.split("¦")]
    return judged(lines, None, variable(lines))


@pytest.mark.parametrize("text", RIGHT)
def test_every_line_of_a_right_working_is_proved(text: str) -> None:
    claims = _judged(text)
    assert not claims[-1].wrong
    assert all(claim.outcome is None or claim.outcome.equal for claim in claims)


@pytest.mark.parametrize(("number", "text"), WRONG)
def test_the_wrong_line_is_named(number: int, text: str) -> None:
    last = _judged(text)[-1]
    assert (last.wrong, last.number) == (True, number)


@pytest.mark.parametrize("text", UNDECIDED)
def test_what_is_right_and_not_decided_is_not_called_wrong(text: str) -> None:
    claims = _judged(text)
    assert not claims[-1].wrong
    assert any(claim.outcome is not None and claim.outcome.word == "undecided" for claim in claims)


@pytest.mark.parametrize("line", ["x = 30 degrees", "x = 5 percent", "f'(x) = x ≠ 0", "f'(x) = 2 x ≠ 0"])
def test_what_would_be_another_number_without_its_word_is_not_read(line: str) -> None:
    assert _judged(f"f(x) = x^2 ¦ f'(x) = 2x ¦ {line}")[-1].unread is not None


def test_the_rate_of_a_letter_that_only_a_constraint_has_is_none_of_the_function_above() -> None:
    with pytest.raises(WorkingError, match="nothing says what z is"):
        _judged("x = 3t ¦ y = 4t ¦ z^2 = x^2 + y^2 ¦ dz/dt = 5")


@pytest.mark.parametrize("text", UNREAD)
def test_what_an_unread_line_may_have_said_is_not_decided(text: str) -> None:
    outcome = _judged(text)[-1].outcome
    assert outcome is not None
    assert outcome.word == "undecided"


def test_a_point_is_left_by_a_line_that_is_not_read() -> None:
    text = "x^2 + y^2 = 25 ¦ y' = -x/y ¦ At (3, 4): y' = -3/4 ¦ At (4, 3 ¿ ¦ y' = "
    for value in ("-3/4", "-4/3"):
        assert (claim := _judged(text + value)[-1]).outcome is None or claim.outcome.word == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "v = d/t = 80/5 = 16",
        "v = (x_2 - x_1)/(t_2 - t_1) = (90 - 10)/(5 - 0) = 16",
        "F = m a = 2*3 = 6",
        "v = Δs/Δt ¦ = 80/5 ¦ = 16",
        "y = x^2 ¦ m = Δy/Δx = (9 - 1)/(3 - 1) = 4",
        "f(w) = w^2 ¦ f'(w) = 2w ¦ w_{n+1} = w_n - η f'(w_n) ¦ w_0 = 1 ¦ w_1 = 0.8",
        "L = (w - 3)^2 ¦ dL/dw = 2(w-3) ¦ w = 1 ¦ w := w - 0.1*dL/dw ¦ w = 5",
        "f(x) = x^2 - 2 ¦ f'(x) = 2x ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 1 ¦ x_1 = 1.5 ¦ x_2 = 1.4",
        "h = 64t - 16t^2 ¦ v = 64 - 32t ¦ a = 32",
        "f(x) = x^4 - 24x^2 ¦ f'(x) = 4x^3 - 48x ¦ f''(x) = 12x^2 - 48 ¦ x = ±2",
        "f(x) = x^2 - 4 ¦ f'(x) = 2x ¦ x = ±2",
        "f(x) = x^3 - 6x^2 ¦ f'(x) = 3x^2 - 12x ¦ stationary values: 0, -32 ¦ f(4) = -32",
        "f(x) = x^2 - 1 ¦ f'(x) = 2x ¦ stationary value: -1",
        "f(x) = x^3 ¦ f'(x) = 3x^2 ¦ (f')(2) = 12",
    ],
)
def test_what_is_not_decided_is_not_called_wrong(text: str) -> None:
    assert not _judged(text)[-1].wrong


def test_a_step_without_a_value_is_told_as_one() -> None:
    text = "f(x) = x^2 - 4 ¦ x_{n+1} = x_n - f(x_n)/f'(x_n) ¦ x_0 = 0 ¦ x_1 = 3"
    assert _judged(text)[-1].why == ("the step has no value there",)


def test_a_value_that_changes_give_is_compared_with_their_quotient() -> None:
    assert _judged("v = Δx/Δt ¦ Δx = 80 ¦ Δt = 5 ¦ v = 18")[-1].above == "the quotient"
    assert _judged("y = x^2 = 3x")[-1].above == "the side before"


@pytest.mark.parametrize("text", ["V = 4/3 π r^3 ¦ dV/dr = 4 π r^2", "s = 1/2 t^2 ¦ v = 1/2 t 2 ¦ a = 1"])
def test_a_warning_is_given_once(text: str) -> None:
    for claim in _judged(text):
        assert len(claim.notes) == len({*claim.notes})
    assert any(claim.notes for claim in _judged(text))


@pytest.mark.parametrize("text", ["E = m c^2 ¦ m = E/c^2 ¦ dE/dm = c^2", "E = m c^2 ¦ m = E/c^2 ¦ dE/dm = 2c^2"])
def test_what_a_line_is_only_looked_at_as_leaves_no_warning(text: str) -> None:
    assert not any(claim.notes for claim in _judged(text))


@pytest.mark.parametrize("text", ["s(t) = t^2 ¦ s'(t) = 2t", "A(r) = πr^2 ¦ A'(r) = 2πr"])
def test_a_definition_of_a_function_is_read_as_no_product(text: str) -> None:
    assert not any(claim.notes for claim in _judged(text))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Sound is quick", "'Sound' is not a name that dx knows"),
        ("At (4, 3 ¿", "found U+00BF INVERTED QUESTION MARK, which is not a sign of a formula"),
        ("2x + 2y", "an equation is expected"),
    ],
)
def test_what_is_no_equation_of_a_curve_is_told_what_it_is_not(line: str, message: str) -> None:
    unread = _judged(f"x^2 + y^2 = 25 ¦ 2x + 2y y' = 0 ¦ {line}")[-1].unread
    assert unread is not None
    assert unread.message == message


@pytest.mark.parametrize("line", ["H = [[2, 0], [0, 2]]", "det H = 3"])
def test_a_hessian_of_a_function_that_was_not_read_is_not_read(line: str) -> None:
    with pytest.raises(WorkingError, match="closes nothing"):
        _judged(f"f(x,y) = x^2 + y^2 ) ¦ {line}")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("(f^{-1})'(4) = 1/2", "derivative of the inverse of f is not checked"),
        ("y = f^{-1}(x) + 1", "inverse of f is not read here"),
        ("f'(x) f^{-1}(x) = x", "inverse of f is not read here"),
    ],
)
def test_an_inverse_in_anything_else_is_not_read(line: str, message: str) -> None:
    last = _judged(f"f(x) = 2x ¦ f'(x) = 2 ¦ {line}")[-1]
    assert last.unread is not None
    assert message in last.unread.message


@pytest.mark.parametrize(
    ("text", "above", "found"),
    [
        ("f(x) = x^2 ¦ m = f'(2) = 5", "the side before", "4"),
        ("f(x) = x^2 ¦ f'(x) = 2x ¦ f'(2) = 2*2 = 6", "the side before", "4"),
        ("f(x) = x^2 ¦ f'(x) = 2x ¦ = 3x", "line 2", "4"),
        ("A = pi r^2 ¦ dA/dt = 2 pi r", "the derivative", "2*pi*r*dr/dt"),
        ("y = x^2 + x ¦ dy/dt = 2x + 1", "the derivative", "(2*x + 1)*dx/dt"),
        ("f(x) = 1/x ¦ f'(x) = -1/x^2 ¦ f is decreasing on (-1, 1)", "f at x=-1/2", "-2"),
        ("f(x) = x^2 ¦ At x = 4, f'(3) = 6", "the x that the line names", "4"),
        ("h(x) = f(g(x)) ¦ g(1) = 2, g'(1) = 3, f'(2) = 5 ¦ h'(1) = 14", "the left-hand side", "15"),
    ],
)
def test_what_a_wrong_side_is_compared_with(text: str, above: str, found: str) -> None:
    last = _judged(text)[-1]
    assert last.outcome is not None
    assert (last.wrong, last.above, last.outcome.left) == (True, above, found)


@pytest.mark.parametrize("word", [" and", " power", " product,"])
def test_a_line_of_many_words_of_rules_is_read_in_linear_time(word: str) -> None:
    line = "f'(1) = 2" + word * 20_000
    assert layout.bare(line) == line


def test_what_does_not_change_with_a_letter_has_no_rate_by_it() -> None:
    text = "x^2 + y^2 = 25 ¦ 2x dx/dt + 2y dy/dt = 0 ¦ when y = 4 and dx/ds = 2: dy/ds = -3/2"
    unread = _judged(text)[-1].unread
    assert unread is not None
    assert unread.message == "dx/ds is 0 here, and has no other value"


@pytest.mark.parametrize(
    "text",
    [
        "x^2 y + y^3 = 5 ¦ 2xy + x^2 y' + 3y^2 = 0",
        "x^2 + y^2 = 25 ¦ 2x + 2y = 0",
        "x^2 + y^2 = 25 ¦ 2x + 2y = 0 ¦ y' = -x/y",
        "xy = 1 ¦ x + y = 0",
    ],
)
def test_a_prime_that_was_forgotten_is_named_at_the_side_that_lacks_it(text: str) -> None:
    last = _judged(text)[-1]
    assert [f.name for f in last.findings] == ["y' forgotten"]
    assert last.start == 0


def test_another_slip_is_no_forgotten_prime() -> None:
    assert _judged("x^2 + y^2 = 25 ¦ 2x + 3y y' = 0")[-1].findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "w0 = 3 ¦ η = 0.1 ¦ w1 = w0 - η L'(w0) = 3 - 0.1*(-4) = 3.4 ¦ f(x) = x^2 ¦ f'(x) = 2x",
        "At (3, 4): y = x + 1 ¦ x^{0} ¦ x_2 ≈ 1.4167 ¦ f(x) = x^3 ¦ f'(x) = 3x^2",
        "y = x^2 ¦ d^0y/dx^0 = x^2 ¦ y' = 2x",
        "f(x) = x^2 ¦ x =" + "0π" * 24 + "acsc0π)0π ¦ f'(x) = 2x",
        "f(x) = x^2 ¦ lim" + " " * 1900 + "7 ¦ f'(x) = 2x",
        "f(x) = x^2 ¦ " + "d/dx " * 90 + "x ¦ f'(x) = 2x",
    ],
)
def test_what_is_not_read_stops_nothing(text: str) -> None:
    claims = _judged(text)
    assert not claims[-1].wrong
    assert any(claim.unread is not None for claim in claims)


def test_a_line_of_too_many_signs_of_equality_is_refused() -> None:
    unread = _judged("f(x) = x^2 ¦ x" + " = x" * 200 + " ¦ f'(x) = 2x")[1].unread
    assert unread is not None
    assert unread.message == "the line has 200 signs of equality, and at most 100 are read"


def test_what_looks_like_the_answer_in_floats_is_not_compared_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def counted(*of: ex.Expr) -> Outcome:
        compared.append(of)
        return compare(*of)

    monkeypatch.setattr(diagnosis, "compare", counted)
    u = parse("sqrt(" * 50 + "x" + ")" * 50).expr
    assert diagnosis.find(ex.D(u, ex.sym("x")), ex.num(Fraction(1, 10**40)), ex.sym("x")) == ()
    assert len(compared) == diagnosis.MAX_COINCIDENCES


def test_an_equation_without_real_values_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    found = equality._above
    monkeypatch.setattr(equality, "_above", lambda *of: tried.append(of) or found(*of))
    none = parse("log(y - 9999) + x = 1").expr
    assert equality.compare_on(none, "x", "y", ex.sym("y"), ex.sym("x")).word == "undecided"
    assert 0 < len(tried) < 60
    for shift in (3, 8, 50):  # which has values only far out
        some = parse(f"sqrt(x - {shift}) + y = 1").expr
        for n, word in ((1, "agrees"), (2, "different")):
            right = parse(f"{n} - sqrt(x - {shift})").expr
            assert equality.compare_on(some, "x", "y", ex.sym("y"), right).word == word


def test_the_points_of_a_curve_are_found_once_whatever_is_compared_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[object] = []
    crossing = equality._crossing
    monkeypatch.setattr(equality, "_crossing", lambda *of: found.append(of) or crossing(*of))
    curve = parse("x^2 + y^2 + x*y/17 = 25").expr
    for typed in ("a + y", "b + y", "b - a"):  # letters of their own
        assert equality.compare_on(curve, "x", "y", parse(typed).expr, parse("x + y").expr).word == "different"
    assert len(found) == 2


def test_brackets_behind_a_letter_that_is_no_function_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    monkeypatch.setattr(written, "parse", lambda text, *of: found.append(text) or parse(text, *of))
    _judged("u = x^2 ¦ y = " + "u''(" * 9 + "x + 1" + ")" * 9 + " ¦ y' = 2^9")
    assert len(found) < 500


def test_an_argument_that_might_never_be_written_out_is_not() -> None:
    u = ex.sym("x")
    for _ in range(60):
        u = ex.add(u, ex.mul(u, u))
    assert compare(ex.unknown("f", 0, u), ex.ONE).word == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "f(x,y) = x^2*(y-x) ¦ x ≈ ±0.577 ¦ maximum at x = -0.577",
        "f(x) = e^x ¦ 2y dy/dt = 3x^2 dx/dt ¦ y = atan2(1*k, x^1e3) ¦ f'(x) = e^x ¦ f'(1) ≈ -2.718 ¦ y' = -x/y",
        "x^2 + x y + y^2 = 1 ¦ y' = 0 v_avg = Δs/Δt = 80/5 ¦ y = -2x ¦ 3x^2 = 1 ¦ x = 0.577, y = -1.155",
        "s(t) = t^2 ¦ a == 2t ¦ v = 2t",
        "f'(x) = 3x^2 - 1 ¦ f(x) = x^3 - 3x η = 0.1 ¦ f'(x) = 3x^2 - 3 ¦ f'(x) is never zero",
    ],
)
def test_further_letters_stop_nothing(text: str) -> None:
    assert _judged(text)
