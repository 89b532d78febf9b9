# Sourced: what a count is to be the same on all machines for. glibc leaves out what only newer processors have, so that it
# takes the same way on all; fontconfig's own cache has been there since the machine's fonts were installed.
export LC_ALL=C.UTF-8
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM,-AVX512F,-AVX512VL
unset FONTCONFIG_FILE FONTCONFIG_PATH
