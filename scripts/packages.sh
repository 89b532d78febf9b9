# Debian packages that Tandem needs, and what installs them. Sourced by the other scripts.

# To build the generator and to run it on the starter workshop.
build_packages=(
  g++ cmake ninja-build pkgconf
  libboost-program-options-dev libfmt-dev libyaml-cpp-dev libmd4c-dev
  libicu-dev libharfbuzz-dev libfreetype-dev libfontconfig-dev libhyphen-dev libhunspell-dev
  libhpdf-dev libdeflate-dev zlib1g-dev libpng-dev librsvg2-dev libqrencode-dev libxxhash-dev
  fontconfig fonts-lato fonts-vollkorn fonts-inter fonts-sil-andika fonts-noto-core fonts-dejavu-core
  hyphen-en-us hyphen-es hunspell-en-us hunspell-es
  libarchive-dev libxml2-dev libsodium-dev libqpdf-dev libcups2-dev nlohmann-json3-dev
)

# To test it: the framework, readers and fillers of PDF that are not ours, a second compiler, checkers,
# and what packages, the manual and shells are tried with.
test_packages=(
  catch2 make ccache lld valgrind time clasp
  qpdf poppler-utils mupdf-tools ghostscript libxml2-utils
  clang libclang-rt-14-dev clang-format clang-tidy
  fonts-noto-cjk zbar-tools
  chromium pdftk-java libjaxb-java libjaxb-api-java
  slurmctld slurmd slurm-client munge
  cups cups-client cups-ipp-utils cups-filters avahi-daemon dbus
  dpkg-dev lintian mmdebstrap mandoc bsdextrautils binutils zsh fish
)
# These may as well have come from elsewhere than from Debian.
command -v npm > /dev/null || test_packages+=(nodejs npm)
command -v javac > /dev/null || test_packages+=(default-jdk-headless)

# Prints those of the named packages that are not installed. One whose triggers wait for another package is.
missing_packages() {
  comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f '${Status} ${Package}\n' "$@" 2> /dev/null |
      sed -nE 's/^(install|hold) ok (installed|triggers-awaited|triggers-pending) //p' | sort -u)
}

# apt-get as root (as_root). It waits while another one is at work: for dpkg's lock by itself; for that of the package
# lists it cannot, so it is asked again for up to ten minutes.
patient_apt_get() {
  local tries=120 problems
  problems=$(mktemp)
  until "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -o DPkg::Lock::Timeout=600 "$@" \
    2> "$problems"; do
    ((--tries > 0)) && grep -q 'Could not get lock' "$problems" || {
      cat "$problems" >&2
      rm "$problems"
      return 1
    }
    sleep 5
  done
  cat "$problems" >&2
  rm "$problems"
}

# Installs what is missing of the named packages, and says so before it does.
install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  echo "Installing Debian packages: ${missing[*]}"
  if ((EUID != 0)); then
    command -v sudo > /dev/null || {
      echo "error: this needs root, and there is no sudo; run as root: apt-get install ${missing[*]}" >&2
      return 1
    }
    as_root=(sudo)
  fi
  patient_apt_get update && patient_apt_get install -y --no-install-recommends "${missing[@]}"
}
