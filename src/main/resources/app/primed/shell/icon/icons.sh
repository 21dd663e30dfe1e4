#!/bin/sh
# Draws the PNGs from primed.svg; run it after a change there. Needs rsvg-convert (Debian: librsvg2-bin).
cd "$(dirname "$0")" || exit 1
for size in 16 32 48 64 128 256 512; do
    rsvg-convert --width $size --height $size primed.svg --output primed-$size.png
done
