#include "delivery/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <new>
#include <utility>

#include "base/digest.h"

namespace tandem::delivery {
namespace {

// A zip says local time, and of all before 1980 the first day of that year: neither a clock nor a time zone
// is in it.
constexpr time_t no_time = 0;
constexpr int plain_mode = 0644;

struct CloseEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, CloseEntry>;

Entry entry_of(const std::string& name, std::uint64_t size) {
  Entry entry(archive_entry_new());
  if (!entry) throw std::bad_alloc();
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), plain_mode);
  archive_entry_set_mtime(entry.get(), no_time, 0);
  return entry;
}

std::string problem_of(archive* from) {
  const char* words = archive_error_string(from);
  return words ? words : "the archive cannot be used";
}

}  // namespace

std::optional<ArchiveFormat> archive_format_of(std::string_view path) {
  if (path.ends_with(".tar")) return ArchiveFormat::tar;
  if (path.ends_with(".zip")) return ArchiveFormat::zip;
  return std::nullopt;
}

struct ArchiveWriter::State {
  State(std::unique_ptr<NewFile> to, ArchiveFormat as) : file(std::move(to)), format(as) {}
  ~State() {
    // libarchive closes what is not closed yet.
    is_dropped = !is_closed;
    archive_write_free(out);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static la_ssize_t write(archive*, void* data, const void* bytes, std::size_t size) {
    State& state = *static_cast<State*>(data);
    const std::string_view piece(static_cast<const char*>(bytes), size);
    state.digest.append(piece);
    // libarchive 3.6 never frees what belongs to an archive whose writing failed, so it is not told: is_good
    // knows.
    const bool is_wanted = !state.is_dropped && state.problem.empty();
    if (is_wanted && !state.file->append(piece, state.problem) && state.problem.empty())
      state.problem = "the archive cannot be written";
    return static_cast<la_ssize_t>(size);
  }

  bool is_good(la_ssize_t result, std::string& words) {
    if (result >= ARCHIVE_WARN && problem.empty()) return true;
    words = problem.empty() ? problem_of(out) : problem;
    return false;
  }

  std::unique_ptr<NewFile> file;
  ArchiveFormat format;
  archive* const out = archive_write_new();
  RunningDigest digest;
  std::string problem;  ///< of the file
  bool is_closed = false;
  bool is_dropped = false;  ///< nothing of it is wanted any more
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<NewFile> file, ArchiveFormat format)
    : state_(std::make_unique<State>(std::move(file), format)) {
  archive* const out = state_->out;
  if (!out) throw std::bad_alloc();
  if (format == ArchiveFormat::tar) {
    archive_write_set_format_pax_restricted(out);
  } else {
    archive_write_set_format_zip(out);
  }
  archive_write_open(out, state_.get(), nullptr, State::write, nullptr);
}

ArchiveWriter::~ArchiveWriter() = default;

bool ArchiveWriter::add(const std::string& name, std::string_view bytes, std::string& problem) {
  bool is_given = false;
  return add(
      name, bytes.size(), [&] { return std::exchange(is_given, true) ? std::string() : std::string(bytes); },
      problem);
}

bool ArchiveWriter::add(const std::string& name, std::uint64_t size, const std::function<std::string()>& next,
                        std::string& problem) {
  archive* const out = state_->out;
  if (state_->format == ArchiveFormat::zip) {
    const int result = name.ends_with(".pdf") ? archive_write_zip_set_compression_store(out)
                                              : archive_write_zip_set_compression_deflate(out);
    if (!state_->is_good(result, problem)) return false;
  }
  const Entry entry = entry_of(name, size);
  if (!state_->is_good(archive_write_header(out, entry.get()), problem)) return false;
  for (std::string piece = next(); !piece.empty(); piece = next()) {
    if (!state_->is_good(archive_write_data(out, piece.data(), piece.size()), problem)) return false;
  }
  return state_->is_good(archive_write_finish_entry(out), problem);
}

bool ArchiveWriter::close(std::string& problem) {
  state_->is_closed = true;
  return state_->is_good(archive_write_close(state_->out), problem);
}

std::string ArchiveWriter::checksum() const {
  return state_->digest.checksum();
}

std::unique_ptr<NewFile> ArchiveWriter::take_file() {
  return std::move(state_->file);
}

namespace {

struct Reading {
  static constexpr std::size_t bytes_at_once = std::size_t{64} << 10;

  static la_ssize_t read(archive*, void* data, const void** bytes) {
    Reading& reading = *static_cast<Reading*>(data);
    auto piece = reading.file.read(reading.at, bytes_at_once);
    if (!piece) return -1;
    reading.piece = std::move(*piece);
    reading.at += reading.piece.size();
    *bytes = reading.piece.data();
    return static_cast<la_ssize_t>(reading.piece.size());
  }
  static la_int64_t skip(archive*, void* data, la_int64_t bytes) {
    static_cast<Reading*>(data)->at += static_cast<std::uint64_t>(bytes);
    return bytes;
  }

  OpenFile& file;
  std::uint64_t at = 0;
  std::string piece = {};
};

struct CloseArchive {
  void operator()(archive* in) const { archive_read_free(in); }
};

std::optional<std::string> read_entry(archive* in, std::string& problem) {
  std::string bytes;
  std::string piece(Reading::bytes_at_once, '\0');
  la_ssize_t got = 0;
  while ((got = archive_read_data(in, piece.data(), piece.size())) > 0)
    bytes.append(piece, 0, static_cast<std::size_t>(got));
  if (got == 0) return bytes;
  problem = problem_of(in);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> read_from_archive(OpenFile& archive_file, const std::string& name,
                                             std::string& problem) {
  Reading reading{archive_file};
  const std::unique_ptr<archive, CloseArchive> in(archive_read_new());
  if (!in) throw std::bad_alloc();
  archive_read_support_format_tar(in.get());
  archive_read_support_format_zip_streamable(in.get());
  archive_read_set_read_callback(in.get(), Reading::read);
  archive_read_set_skip_callback(in.get(), Reading::skip);
  archive_read_set_callback_data(in.get(), &reading);
  if (archive_read_open1(in.get()) != ARCHIVE_OK) {
    problem = problem_of(in.get());
    return std::nullopt;
  }
  archive_entry* entry = nullptr;
  int result = ARCHIVE_OK;
  while ((result = archive_read_next_header(in.get(), &entry)) == ARCHIVE_OK) {
    const char* path = archive_entry_pathname(entry);
    if (path && path == name) return read_entry(in.get(), problem);
  }
  problem = result == ARCHIVE_EOF ? name + " is not in it" : problem_of(in.get());
  return std::nullopt;
}

}  // namespace tandem::delivery
