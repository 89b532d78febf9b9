// Stage: press. The objects of finished PDFs, read and written by libqpdf, which is loaded where a run needs
// it. In: a file's bytes, or nothing for a new file. Out: objects by name and place, and a file's bytes
// again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::press {

/// A file is no PDF, broken or locked, or there is no libqpdf; thrown.
struct UnreadablePdf {
  std::string message;
  std::string hint;
};

class PdfFile;

/// One object of a file, which must outlive it. What is asked of an object of another kind is empty, zero or
/// null.
class PdfObject {
 public:
  PdfObject(const PdfFile& file, unsigned handle) : file_(&file), handle_(handle) {}
  PdfObject(PdfObject&& other) noexcept : file_(other.file_), handle_(other.handle_) { other.handle_ = 0; }
  PdfObject& operator=(PdfObject&& other) noexcept;
  PdfObject(const PdfObject& other);
  PdfObject& operator=(const PdfObject& other);
  ~PdfObject();

  bool is_null() const;
  bool is_dictionary() const;
  bool is_array() const;
  bool is_stream() const;
  bool is_name() const;
  bool is_string() const;
  bool is_number() const;

  std::string name() const;  ///< with its slash
  std::string text() const;  ///< of a string, UTF-8
  std::string raw() const;   ///< of a string, its bytes
  double number() const;
  int integer() const;
  int size() const;
  PdfObject at(int place) const;
  /// Of a dictionary, or a stream's.
  PdfObject operator[](const char* key) const;
  /// In PDF's notation; one that stands by itself as '12 0 R'.
  std::string written() const;
  /// The same, but for a reference what it leads to.
  std::string written_out() const;

  std::string stored_bytes() const;  ///< of a stream, as they stand in the file
  std::string bytes() const;         ///< decoded
  /// Of a picture, decoded whatever it is encoded with; nothing where libqpdf does not know that.
  std::optional<std::string> samples() const;
  /// Of a dictionary, or a stream's, each with its slash.
  std::vector<std::string> keys() const;
  /// 0 for what does not stand by itself.
  int number_in_file() const;

  void remove(const char* key);
  /// Of a stream: other bytes, which are deflated when the file is written.
  void replace(std::string_view bytes);
  void set(const char* key, const PdfObject& value);
  void append(const PdfObject& value);

  unsigned handle() const { return handle_; }

 private:
  PdfObject dictionary() const;

  const PdfFile* file_;
  unsigned handle_;
};

class PdfFile {
 public:
  /// A new file without pages.
  PdfFile();
  /// A broken file is not mended, and an encrypted one not opened. Throws UnreadablePdf, as all here.
  explicit PdfFile(std::string bytes);
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  ~PdfFile();

  std::string version() const;
  int page_count() const;
  /// With what it inherits. `number` from 0.
  PdfObject page(int number) const;
  /// All that is painted on it, decoded.
  std::string content_of(const PdfObject& page) const;
  PdfObject root() const;
  PdfObject trailer() const;

  /// '<< /Type /Page >>', '[0 0 595 842]', 'null'.
  PdfObject parse(const std::string& text) const;
  /// An object of its own, that others refer to.
  PdfObject indirect(const PdfObject& object);
  /// `filter` and `parameters`: how the bytes are encoded, or null objects.
  PdfObject stream(std::string_view bytes, const PdfObject& filter, const PdfObject& parameters);
  /// An object of another file with all that it refers to, which is copied once.
  PdfObject copy(const PdfFile& other, const PdfObject& object);
  void add_page(const PdfObject& page);

  /// The file's bytes: the same objects give the same.
  std::string write(const std::string& least_version);
  /// The same as a file of this version, whatever it was before.
  std::string write_as(const std::string& version);

  /// Throws what is wrong with the file as far as it was read.
  void check() const;

 private:
  friend class PdfObject;
  struct Library;

  std::string written(const std::string& version, bool is_least);

  explicit PdfFile(std::unique_ptr<const Library> library, std::string bytes = {});

  std::string bytes_;  ///< libqpdf reads them when they are asked for
  std::unique_ptr<const Library> library_;
  void* data_ = nullptr;  ///< libqpdf's
};

}  // namespace tandem::press
